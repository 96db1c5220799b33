package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.CaseHearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordHearingOutcomeDelegate implements JavaDelegate {

    private final CaseHearings hearings;

    RecordHearingOutcomeDelegate(CaseHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CapacityAdjustment.HEARING_OUTCOME.set(execution, hearings.recordOutcome(CaseNumbers.of(execution)).name());
    }
}
