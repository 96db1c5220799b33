package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.meeting.model.Meeting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts whoever has come to a seat on the lists of the meetings that are still to come. */
@Component
class ParticipantChanges {

    private final MeetingPlan plan;
    private final Participants participants;

    ParticipantChanges(MeetingPlan plan, Participants participants) {
        this.plan = plan;
        this.participants = participants;
    }

    @EventListener
    @Transactional
    void follow(InChargeChanged change) {
        plan.all().stream()
                .filter(meeting -> meeting.state().isAhead())
                .map(Meeting::id)
                .filter(id -> !participants.of(id).isEmpty())
                .forEach(participants::fill);
    }
}
