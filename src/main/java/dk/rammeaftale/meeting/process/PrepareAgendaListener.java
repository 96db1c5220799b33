package dk.rammeaftale.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the agenda that the secretariat has approved. */
@Component
class PrepareAgendaListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
    }
}
