package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail hearing of DASSOS about one round of a case.
 *
 * @param proposer the authority that proposes
 * @param opening  empty until the hearing is open
 * @param outcome  empty until it is closed
 */
public record Hearing(
        long id,
        CaseNumber caseNumber,
        int round,
        String title,
        AuthorityCode proposer,
        HearingTerms terms,
        HearingState state,
        Optional<Opening> opening,
        Optional<HearingOutcome> outcome) {

    /**
     * When an open hearing was sent and how long it runs.
     *
     * @param closesAt    the midnight that ends it: an answer received before counts
     * @param explanation in Danish: how the last day was found
     */
    public record Opening(LocalDate sentOn, int days, LocalDate lastDay, Instant closesAt, String explanation) {

        /** The last second that counts, as it is shown. */
        public Instant lastSecond() {
            return closesAt.minusSeconds(1);
        }
    }

    /** @throws IllegalStateException if it is not open yet */
    public Opening opened() {
        return opening.orElseThrow(() -> new IllegalStateException("hearing " + id + " is not open yet"));
    }

    public boolean takesAnswersAt(Instant instant) {
        return state == HearingState.OPEN && instant.isBefore(opened().closesAt());
    }
}
