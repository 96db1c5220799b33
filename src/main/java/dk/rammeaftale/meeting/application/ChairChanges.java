package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.meeting.model.MeetingState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the approval of minutes to whoever is in charge of the chair's seat from now on. */
@Component
class ChairChanges {

    private final MeetingPlan plan;
    private final ForumPeople people;
    private final RunningMeetings running;

    ChairChanges(MeetingPlan plan, ForumPeople people, RunningMeetings running) {
        this.plan = plan;
        this.people = people;
        this.running = running;
    }

    @EventListener
    @Transactional
    void follow(InChargeChanged change) {
        plan.all().stream()
                .filter(meeting -> meeting.state() == MeetingState.HELD)
                .filter(meeting -> people.forum(meeting.forum()).isChairedFrom(change.authority()))
                .forEach(running::chairChanged);
    }
}
