package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementPlan;
import dk.rammeaftale.agreement.model.ForumMeeting;
import dk.rammeaftale.agreement.model.PlanComputation;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.MeetingState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes the plan of an agreement from the meeting plans as they are now. */
@Component
class Planning {

    private final AgreementRegister register;
    private final PlanTemplates templates;
    private final MeetingPlan meetings;
    private final ForumPeople forums;
    private final DanishCalendar calendar;

    Planning(
            AgreementRegister register,
            PlanTemplates templates,
            MeetingPlan meetings,
            ForumPeople forums,
            DanishCalendar calendar) {
        this.register = register;
        this.templates = templates;
        this.meetings = meetings;
        this.forums = forums;
        this.calendar = calendar;
    }

    /** Computes the plan anew and keeps it; what is done, left out or set by hand stays. */
    AgreementPlan plan(Agreement agreement) {
        AgreementPlan plan = look(agreement);
        register.storePlan(agreement.id(), plan.milestones());
        return plan;
    }

    /** The plan as it would be computed now, with what makes it impossible. */
    AgreementPlan look(Agreement agreement) {
        return PlanComputation.compute(
                agreement,
                templates.find(agreement.template()).orElseThrow(),
                register.milestones(agreement.id()),
                held(),
                calendar::isWorkingDay,
                forum -> forums.forum(forum).name());
    }

    private List<ForumMeeting> held() {
        return meetings.all().stream()
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED && meeting.state() != MeetingState.DRAFT)
                .map(meeting -> new ForumMeeting(meeting.id(), meeting.forum(), meeting.date()))
                .toList();
    }
}
