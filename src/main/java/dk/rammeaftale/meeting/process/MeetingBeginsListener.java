package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that the meeting has begun. */
@Component
class MeetingBeginsListener implements ExecutionListener {

    private final Calls calls;

    MeetingBeginsListener(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A meeting that is cancelled does not begin.
        if (!execution.isCanceled()) {
            calls.begun(MeetingProcess.MEETING_ID.of(execution));
        }
    }
}
