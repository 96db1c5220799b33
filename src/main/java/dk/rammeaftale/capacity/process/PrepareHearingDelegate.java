package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.CaseHearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareHearingDelegate implements JavaDelegate {

    private final CaseHearings hearings;

    PrepareHearingDelegate(CaseHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CapacityAdjustment.HEARING_ID.set(execution, hearings.prepare(CaseNumbers.of(execution)));
    }
}
