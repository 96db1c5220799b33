package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import dk.rammeaftale.agreement.application.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds out when a step begins, and whether anything is to be done about it. */
@Component
class StepReachedListener implements ExecutionListener {

    private final Agreements agreements;
    private final AgreementSteps steps;

    StepReachedListener(Agreements agreements, AgreementSteps steps) {
        this.agreements = agreements;
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        StepVariables.set(
                execution,
                StepVariables.dates(steps, execution),
                agreements.get(StepVariables.AGREEMENT_ID.of(execution)));
    }
}
