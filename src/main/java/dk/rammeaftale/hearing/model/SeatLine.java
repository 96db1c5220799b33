package dk.rammeaftale.hearing.model;

import java.util.List;
import java.util.Optional;

/**
 * A seat in the matrix of a hearing.
 *
 * @param versions everything the seat has answered, late answers too, oldest first
 * @param kept     the statement that the closed hearing keeps of the seat; empty before it is closed
 */
public record SeatLine(SeatProof proof, Standing standing, List<Answer> versions, Optional<String> kept) {

    public SeatLine {
        versions = List.copyOf(versions);
    }

    /**
     * @param stand   how the seat stands, or stood when the hearing closed
     * @param running whether the seat may still answer in time
     */
    public static SeatLine of(
            SeatProof proof,
            SeatProof.Stand stand,
            HearingTerms terms,
            boolean running,
            List<Answer> versions,
            Optional<String> kept) {
        // A reply that lies unread puts an answer in doubt when the hearing is to close, not before.
        boolean answered = running && proof.answer().isPresent() && stand == SeatProof.Stand.UNPROVEN;
        boolean contests = proof.answer().filter(answer -> terms.contests(answer.kind())).isPresent();
        return new SeatLine(proof, Standing.of(answered ? SeatProof.Stand.ANSWERED : stand, contests, running), versions, kept);
    }

    /** What is missing before the seat counts as silent; nothing is, while it may still answer. */
    public List<String> missing() {
        return standing == Standing.UNPROVEN ? proof.missing() : List.of();
    }
}
