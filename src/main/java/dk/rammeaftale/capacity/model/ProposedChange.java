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

    /** The same with another number of places: a closure that leaves places is none any more, and a change to 0 is one. */
    public ProposedChange withPlacesAfter(int places) {
        ChangeKind kindNow = kind == ChangeKind.NEW ? kind : places == 0 ? ChangeKind.CLOSURE : ChangeKind.CHANGE;
        return new ProposedChange(kindNow, placesBefore, places, effectiveOn, endsOn);
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
