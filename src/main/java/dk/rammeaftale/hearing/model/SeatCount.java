package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.OptionalInt;

/**
 * In how many closed hearings an authority's seat stood the same way.
 *
 * @param own             whether they were the secretariat's own, and not about cases
 * @param approvedSilence whether they ended with approval by silence
 * @param days            how many whole days after it was asked the seat answered; empty where it did not, or was never reached by mail
 */
public record SeatCount(
        AuthorityCode authority, boolean own, SeatProof.Stand stand, boolean approvedSilence, OptionalInt days, int count) {

    /** Neither the proposer's, nor one whose consent was carried over from an earlier round. */
    boolean isAsked() {
        return stand != SeatProof.Stand.PROPOSER && stand != SeatProof.Stand.CARRIED_OVER;
    }
}
