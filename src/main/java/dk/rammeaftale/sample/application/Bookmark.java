package dk.rammeaftale.sample.application;

import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How far the history has been played, kept with what is played, so that one that was broken off goes on where it stopped. */
public interface Bookmark {

    /**
     * A place in the history.
     *
     * @param today the day from which the script is seen
     * @param at    the moment of what was done last
     * @param steps how many steps of the script are done
     */
    record Place(LocalDate today, Instant at, int steps) {
    }

    /** Whether nothing has ever happened here. */
    boolean isBlank();

    /** Where to go on; empty if no history is being played. */
    Optional<Place> place();

    void put(Place place);

    /** Remembers which case was made of a case of the script. */
    void remember(String key, CaseNumber number);

    /** The cases by their keys in the script. */
    Map<String, CaseNumber> remembered();

    /** The whole history is played. */
    void close();
}
