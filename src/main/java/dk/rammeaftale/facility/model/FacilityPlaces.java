package dk.rammeaftale.facility.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A facility with its places over time, and with what is proposed for it and not decided.
 *
 * @param proposals only those that the reader may know of
 */
public record FacilityPlaces(Facility facility, Ledger ledger, List<OpenProposal> proposals) {

    public FacilityPlaces {
        proposals = List.copyOf(proposals);
    }

    public int on(LocalDate day) {
        return ledger.placesOn(day);
    }

    /** Once everything that is decided has taken effect. */
    public int decided() {
        return ledger.placesInTheEnd();
    }

    /** Once everything that is proposed is decided as proposed and has taken effect, too. */
    public int supposed() {
        return ledger.supposing(proposals).placesInTheEnd();
    }

    /** The number that decided changes lead to after this day; empty where none is to come. */
    public OptionalInt planned(LocalDate today) {
        return ledger.after(today).isEmpty() ? OptionalInt.empty() : OptionalInt.of(decided());
    }

    /** The number that proposals would lead to; empty where there are none. */
    public OptionalInt proposed() {
        return proposals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(supposed());
    }
}
