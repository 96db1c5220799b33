package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Assessments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AssessThresholdDelegate implements JavaDelegate {

    private final Assessments assessments;

    AssessThresholdDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approvalRequired = assessments.assess(CaseNumbers.of(execution)).approvalRequired();
        CapacityAdjustment.APPROVAL_REQUIRED.set(execution, approvalRequired);
    }
}
