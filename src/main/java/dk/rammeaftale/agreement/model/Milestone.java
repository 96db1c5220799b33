package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of an agreement's plan, with its day.
 *
 * @param key       e.g. {@code process-approved}; the same in every template that has the step
 * @param phase     the phase of the wheel that it belongs to, in Danish
 * @param forum     the id of the forum at whose meeting it lands; empty for a step without one
 * @param owner     who sees to it, in Danish
 * @param date      the day of its meeting, or the last day for it
 * @param byHand    whether somebody has set the day; it then stays when the plan is computed again
 * @param meetingId the meeting that it lands on; empty where the forum has none planned yet
 * @param doneOn    the day it was done; empty until then
 * @param note      why it is left out or set by hand, or what came of it; may be empty
 */
public record Milestone(
        String key,
        String title,
        String phase,
        StepKind kind,
        Optional<String> forum,
        String owner,
        LocalDate date,
        boolean byHand,
        Optional<String> meetingId,
        MilestoneState state,
        Optional<LocalDate> doneOn,
        String note) {

    /** Whether its day has passed without it being done. */
    public boolean isOverdueOn(LocalDate day) {
        return !state.isOver() && date.isBefore(day);
    }

    public Milestone in(MilestoneState next, String why) {
        return new Milestone(key, title, phase, kind, forum, owner, date, byHand, meetingId, next, doneOn, why);
    }

    public Milestone done(LocalDate day, String what) {
        return new Milestone(
                key, title, phase, kind, forum, owner, date, byHand, meetingId, MilestoneState.DONE, Optional.of(day), what);
    }

    public Milestone on(LocalDate day, Optional<String> meeting, boolean setByHand) {
        return new Milestone(key, title, phase, kind, forum, owner, day, setByHand, meeting, state, doneOn, note);
    }
}
