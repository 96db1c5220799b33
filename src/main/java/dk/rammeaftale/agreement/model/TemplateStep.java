package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step as one way of making an agreement has it.
 *
 * @param forum    the id of the forum at whose meeting it lands; empty for a step without one
 * @param owner    who sees to it, in Danish
 * @param earliest the first day of its usual time
 * @param latest   the last day of its usual time; the final date for the last approval by the authorities
 * @param next     the step that it must come before; empty where nothing depends on it
 * @param fixed    the day that it has whatever else is planned, such as 1 January
 * @param lead     how many days before its day work on it begins
 * @param source   where it is written, and what of it is our own reading, in Danish
 */
public record TemplateStep(
        String key,
        String phase,
        String title,
        StepKind kind,
        Optional<String> forum,
        String owner,
        RelativeDay earliest,
        RelativeDay latest,
        Optional<Next> next,
        Optional<RelativeDay> fixed,
        int lead,
        String source) {

    /**
     * The step that comes after it.
     *
     * @param days that lie between them at least; 0 if both may be on one day
     */
    public record Next(String key, int days) {
    }

    /** When work on it begins if it is planned for that day. */
    public LocalDate beginsOn(LocalDate day) {
        return day.minusDays(lead);
    }

    /** Whether it is the approval that has to be there on the agreement's final date. */
    public boolean isFinal() {
        return kind == StepKind.RATIFICATION && fixed.isEmpty();
    }
}
