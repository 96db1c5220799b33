package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.StepDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what forums have decided about steps, until each step has taken it, and after. */
public interface DecisionRegister {

    /** A step of an agreement that has a decision to take up. */
    record Waiting(long agreementId, String step) {
    }

    /** @return false if a decision about that item is kept already */
    boolean add(long agreementId, StepDecision decision, Instant now);

    /** Every decision about a step, the first one first. */
    List<StepDecision> of(long agreementId, String step);

    /** The steps that have not taken up a decision yet. */
    List<Waiting> waiting();

    /** The first decision that the step has not taken up, which it takes up now. */
    Optional<StepDecision> take(long agreementId, String step, Instant now);
}
