package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.capacity.model.Solution;

/**
 * What the operator answers to the remarks of a round.
 *
 * @param change what it proposes now; as before unless revised
 */
public record ProposedSolution(Solution solution, String text, ProposedChange change) {
}
