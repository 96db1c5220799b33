package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.meeting.application.Calls;
import dk.rammeaftale.meeting.model.MeetingState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets what runs up to a meeting end only if, in our tables, the meeting is cancelled. */
@Component
class MeetingCancelledListener implements ExecutionListener {

    private final Calls calls;

    MeetingCancelledListener(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (calls.get(MeetingProcess.MEETING_ID.of(execution)).state() != MeetingState.CANCELLED) {
            throw Refusal.conflict("Mødet er ikke aflyst.");
        }
    }
}
