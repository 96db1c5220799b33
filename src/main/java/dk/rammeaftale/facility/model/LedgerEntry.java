package dk.rammeaftale.facility.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry in the ledger of places: the first number, a correction, or what a case decided.
 *
 * @param caseNumber  empty for what was loaded from a file
 * @param effectiveAt when the entry was made effective; may be later than the day it counts from
 */
public record LedgerEntry(
        long id,
        FacilityId facility,
        LocalDate effectiveOn,
        int difference,
        boolean closure,
        Optional<String> caseNumber,
        String reason,
        Instant recordedAt,
        State state,
        Optional<Instant> effectiveAt) {

    /** An entry that there is not: what a proposal would bring if it were decided. */
    static LedgerEntry supposed(OpenProposal proposal, LocalDate day, int difference, boolean closure) {
        return new LedgerEntry(
                Long.MAX_VALUE,
                proposal.facility().orElseThrow(),
                day,
                difference,
                closure,
                Optional.of(proposal.caseNumber()),
                proposal.words(),
                Instant.MAX,
                State.PLANNED,
                Optional.empty());
    }

    /** Decided for a day to come, or carried out. */
    public enum State {
        PLANNED,
        EFFECTIVE
    }
}
