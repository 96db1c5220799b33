package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who has to do something before a case goes on.
 *
 * @param what in Danish, as the rest of a sentence about them
 * @param by   until when
 */
public record Turn(Who who, String what, Optional<LocalDate> by) {

    /** Those among whom a case goes about. */
    public enum Who {
        OPERATOR, SECRETARIAT, MEMBERS, MEETING, SERVICE, NOBODY
    }

    /**
     * @param due the last day of the open hearing, or the day of the meeting that it waits for
     */
    public static Turn of(CapacityCase about, Optional<LocalDate> due, LocalDate today) {
        return switch (about.state()) {
            case AWAITING_CONFIRMATION -> new Turn(Who.OPERATOR, "skal bekræfte forslaget", Optional.empty());
            case PERSONAL_DATA -> new Turn(Who.SECRETARIAT, "skal afgøre, om der står personoplysninger", Optional.empty());
            case CONTACT -> new Turn(Who.OPERATOR, "skal dokumentere kontakten til de berørte kommuner", Optional.empty());
            case ASSESSMENT -> new Turn(Who.SERVICE, "vurderer bagatelgrænsen", Optional.empty());
            case ROUTE -> new Turn(Who.SECRETARIAT, "skal vælge mailhøring eller møde", Optional.empty());
            case HEARING -> due.filter(today::isAfter).isPresent()
                    ? new Turn(Who.SECRETARIAT, "skal have høringen gjort op", Optional.empty())
                    : new Turn(Who.MEMBERS, "kan svare på mailhøringen", due);
            case CONTESTED -> new Turn(Who.OPERATOR, "skal finde en løsning på bemærkningerne", Optional.empty());
            case MEETING -> new Turn(
                    Who.MEETING, due.isPresent() ? "skal behandle sagen" : "skal behandle sagen på et møde, der endnu ikke er planlagt", due);
            case DECIDED, WITHDRAWN -> new Turn(Who.NOBODY, "Sagen er slut", Optional.empty());
        };
    }
}
