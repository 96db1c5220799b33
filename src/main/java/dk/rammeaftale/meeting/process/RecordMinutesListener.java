package dk.rammeaftale.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the minutes as the secretariat has written them. */
@Component
class RecordMinutesListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
    }
}
