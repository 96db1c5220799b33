package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import dk.rammeaftale.agreement.application.StepItems;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandInStepItemDelegate implements JavaDelegate {

    private final StepItems items;
    private final AgreementSteps steps;

    HandInStepItemDelegate(StepItems items, AgreementSteps steps) {
        this.items = items;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.handIn(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution));
        StepVariables.DUE_AT.set(execution, Date.from(StepVariables.dates(steps, execution).due()));
    }
}
