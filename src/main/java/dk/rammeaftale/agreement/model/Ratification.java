package dk.rammeaftale.agreement.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One decision of a council about an agreement: the council's, proved by an extract of its minutes, and no member's vote.
 *
 * @param reservation its wording; empty without one
 * @param agendaLink  where the council's agenda or minutes can be read; may be empty
 * @param extract     the document that proves it; empty while it is missing
 * @param recordedBy  a username
 * @param treatment   empty until it is recorded; there is none of a plain approval
 */
public record Ratification(
        long id,
        AuthorityCode authority,
        CouncilDecision decision,
        LocalDate decidedOn,
        String reservation,
        String agendaLink,
        Optional<Long> extract,
        String recordedBy,
        Instant recordedAt,
        Optional<Treatment> treatment) {

    /** A reservation does not count until it is recorded how DASSOS or KKR treated it, and that this settled it. */
    public boolean isApproval() {
        return switch (decision) {
            case APPROVED -> true;
            case APPROVED_WITH_RESERVATION -> treatment.filter(Treatment::settled).isPresent();
            case REJECTED -> false;
        };
    }

    /** Whether DASSOS or KKR has to deal with it before the council is asked again. */
    public boolean isToBeTreated() {
        return decision != CouncilDecision.APPROVED && treatment.isEmpty();
    }
}
