package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.CouncilTreatments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandInRejectionDelegate implements JavaDelegate {

    private final CouncilTreatments treatments;

    HandInRejectionDelegate(CouncilTreatments treatments) {
        this.treatments = treatments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treatments.handInRejection(
                StepVariables.AGREEMENT_ID.of(execution),
                StepVariables.STEP.of(execution),
                RatificationProcess.authority(execution));
    }
}
