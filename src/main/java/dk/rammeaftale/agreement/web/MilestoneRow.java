package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;

/**
 * A milestone as a line of a table shows it.
 *
 * @param who      whose meeting it is, or who sees to it
 * @param sign     tells the state by its shape, beside the words
 * @param meeting  the id of its meeting; empty where there is none
 */
public record MilestoneRow(
        String key,
        String title,
        String phase,
        String kind,
        String who,
        String date,
        String sign,
        String state,
        boolean overdue,
        boolean byHand,
        String meeting) {

    static MilestoneRow of(Milestone milestone, String forum, LocalDate today) {
        boolean overdue = milestone.isOverdueOn(today);
        return new MilestoneRow(
                milestone.key(),
                milestone.title(),
                milestone.phase(),
                milestone.kind().label(),
                forum.isEmpty() ? milestone.owner() : forum,
                DanishDates.day(milestone.doneOn().orElse(milestone.date())),
                overdue ? "!" : sign(milestone.state()),
                state(milestone, overdue),
                overdue,
                milestone.byHand(),
                milestone.meetingId().orElse(""));
    }

    static String state(Milestone milestone, boolean overdue) {
        return overdue
                ? "Over tiden (%s)".formatted(milestone.state().label().toLowerCase(DanishDates.DANISH))
                : milestone.state().label();
    }

    private static String sign(MilestoneState state) {
        return switch (state) {
            case COMING -> "○";
            case RUNNING -> "◐";
            case DONE -> "✓";
            case SKIPPED -> "–";
            case REPLACED -> "⇄";
        };
    }
}
