package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The change of places that a round of a case proposes. What is decided later is the difference, so that two cases at one
 * facility add up.
 *
 * @param placesBefore places when the case was started
 * @param placesAfter  0 for a closure
 * @param endsOn       for a temporary change: the day on which the places go back
 */
public record ProposedChange(
        ChangeKind kind, int placesBefore, int placesAfter, LocalDate effectiveOn, Optional<LocalDate> endsOn) {

    public int difference() {
        return placesAfter - placesBefore;
    }

    public ProposedChange withPlacesAfter(int places) {
        return new ProposedChange(kind, placesBefore, places, effectiveOn, endsOn);
    }

    /** In Danish: "12 pladser færre (fra 30 til 18)". */
    public String words() {
        return switch (kind) {
            case CLOSURE -> "lukning af hele tilbuddet (" + Places.words(placesBefore) + ")";
            case NEW -> "nyt tilbud med " + Places.words(placesAfter);
            case CHANGE -> "%s (fra %d til %d)".formatted(Places.difference(difference()), placesBefore, placesAfter);
        };
    }
}
