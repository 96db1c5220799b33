package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.HandIns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConfirmHandInDelegate implements JavaDelegate {

    private final HandIns handIns;

    ConfirmHandInDelegate(HandIns handIns) {
        this.handIns = handIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handIns.confirm(
                AgendaItemProcess.ITEM_ID.of(execution), AgendaItemProcess.WISHED_MEETING.find(execution));
    }
}
