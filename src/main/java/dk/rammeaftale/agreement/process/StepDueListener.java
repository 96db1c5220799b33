package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Work on a step begins. */
@Component
class StepDueListener implements ExecutionListener {

    private final AgreementSteps steps;

    StepDueListener(AgreementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            steps.begin(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution));
        }
    }
}
