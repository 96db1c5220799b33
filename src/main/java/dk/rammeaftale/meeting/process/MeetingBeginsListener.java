package dk.rammeaftale.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes that the meeting has begun. */
@Component
class MeetingBeginsListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
    }
}
