package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import dk.rammeaftale.engine.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends a step that is out; one that stands in the plan is not ended by a message. */
@Component
class StepTakenOutListener implements ExecutionListener {

    private final AgreementSteps steps;

    StepTakenOutListener(AgreementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!StepVariables.dates(steps, execution).leftOut()) {
            throw Refusal.badRequest("Trinnet er ikke taget ud af planen. Tag det ud på aftalens side.");
        }
    }
}
