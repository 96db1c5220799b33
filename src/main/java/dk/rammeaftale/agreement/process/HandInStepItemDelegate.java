package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandInStepItemDelegate implements JavaDelegate {

    private final StepItems items;

    HandInStepItemDelegate(StepItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.handIn(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution));
    }
}
