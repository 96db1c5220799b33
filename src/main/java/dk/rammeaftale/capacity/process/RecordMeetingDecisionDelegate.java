package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.MeetingDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordMeetingDecisionDelegate implements JavaDelegate {

    private final MeetingDecisions decisions;

    RecordMeetingDecisionDelegate(MeetingDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String meetingId = CapacityAdjustment.DECIDING_MEETING.of(execution);
        CapacityAdjustment.MEETING_DECISION.set(execution, decisions.take(CaseNumbers.of(execution), meetingId).name());
    }
}
