package dk.rammeaftale.agreement.model;

import java.util.Optional;

/**
 * Why the plan cannot hold at one of its milestones.
 *
 * @param milestone its key
 * @param forum     the id of the forum whose dates make it impossible; empty if none is to blame
 * @param days      by how many days it does not fit
 * @param sentence  a Danish sentence: what does not fit, and what to do
 */
public record PlanProblem(String milestone, Optional<String> forum, int days, String sentence) {
}
