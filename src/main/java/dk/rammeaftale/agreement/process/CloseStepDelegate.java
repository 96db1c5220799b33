package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseStepDelegate implements JavaDelegate {

    private final AgreementSteps steps;

    CloseStepDelegate(AgreementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution));
    }
}
