package dk.rammeaftale.agreement.model;

import java.util.List;
import java.util.Optional;

/** The milestones of an agreement in reading order, and what of it cannot hold. */
public record AgreementPlan(List<Milestone> milestones, List<PlanProblem> problems) {

    public AgreementPlan {
        milestones = List.copyOf(milestones);
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    public Optional<Milestone> milestone(String key) {
        return milestones.stream().filter(milestone -> milestone.key().equals(key)).findFirst();
    }
}
