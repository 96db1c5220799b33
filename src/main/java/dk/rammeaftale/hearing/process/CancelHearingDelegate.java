package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.HearingOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CancelHearingDelegate implements JavaDelegate {

    private final Hearings hearings;

    CancelHearingDelegate(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.cancel(HearingProcess.HEARING_ID.of(execution));
        HearingProcess.OUTCOME.set(execution, HearingOutcome.CANCELLED.name());
    }
}
