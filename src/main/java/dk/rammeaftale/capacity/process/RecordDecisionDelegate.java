package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    RecordDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decisions.Recorded recorded = decisions.record(CaseNumbers.of(execution));
        CapacityAdjustment.CASE_OUTCOME.set(execution, recorded.outcome().name());
        CapacityAdjustment.CARRIED_OUT.set(execution, recorded.outcome().carriedOut());
        CapacityAdjustment.CONTACT_DOCUMENTED.set(execution, recorded.contactDocumented());
    }
}
