package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseHearingDelegate implements JavaDelegate {

    private final Hearings hearings;

    CloseHearingDelegate(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearingProcess.OUTCOME.set(execution, hearings.close(HearingProcess.HEARING_ID.of(execution)).name());
    }
}
