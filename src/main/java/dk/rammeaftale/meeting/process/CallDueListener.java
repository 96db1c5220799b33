package dk.rammeaftale.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the meeting whose call for items is due, or refuses the start. */
@Component
class CallDueListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
    }
}
