package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One way of making an agreement, as an edition of the organisation's rules has it.
 *
 * @param key   e.g. {@code 2025}
 * @param title in Danish
 * @param years how long an agreement made this way is in force
 * @param steps in reading order: what must come before another stands before it
 */
public record PlanTemplate(String key, String title, int years, List<TemplateStep> steps) {

    public PlanTemplate {
        steps = List.copyOf(steps);
    }

    /** The last day for the approval of all authorities, where the agreement says no other. */
    public LocalDate finalDate(int firstYear) {
        return finalStep().latest().in(firstYear);
    }

    /** The approval that has to be there on the final date; of two parts it is the later one. */
    public TemplateStep finalStep() {
        return steps.stream()
                .filter(TemplateStep::isFinal)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("template " + key + " has no final approval"));
    }

    public Optional<TemplateStep> step(String stepKey) {
        return steps.stream().filter(step -> step.key().equals(stepKey)).findFirst();
    }

    /** Whether its parts are approved at different times, as in 2011; nobody makes an agreement in that way any more. */
    public boolean isInTwoParts() {
        return steps.stream().filter(step -> step.kind() == StepKind.RATIFICATION).count() > 1;
    }
}
