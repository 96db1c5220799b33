package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.MinutesWork;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever has come to the chair's seat to approve the minutes that wait there. */
@Component
class ApprovalHandover {

    private static final Viewer SERVICE = new Viewer("system", Set.of());

    private final MinutesRegister register;
    private final MeetingPlan plan;
    private final ForumPeople people;
    private final Minutes minutes;

    ApprovalHandover(MinutesRegister register, MeetingPlan plan, ForumPeople people, Minutes minutes) {
        this.register = register;
        this.plan = plan;
        this.people = people;
        this.minutes = minutes;
    }

    @EventListener
    @Transactional
    void follow(InChargeChanged change) {
        register.unpublished().stream()
                .map(MinutesWork::meetingId)
                .filter(id -> plan.find(id).filter(meeting -> people.forum(meeting.forum()).isChairedFrom(change.authority())).isPresent())
                .forEach(id -> minutes.askChair(id, SERVICE));
    }
}
