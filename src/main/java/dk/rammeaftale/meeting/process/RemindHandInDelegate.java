package dk.rammeaftale.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindHandInDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
    }
}
