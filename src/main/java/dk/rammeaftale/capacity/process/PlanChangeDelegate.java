package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanChangeDelegate implements JavaDelegate {

    private final Decisions decisions;

    PlanChangeDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.carryOut(CaseNumbers.of(execution));
    }
}
