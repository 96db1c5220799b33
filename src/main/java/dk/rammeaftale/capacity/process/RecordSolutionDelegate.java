package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Solutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordSolutionDelegate implements JavaDelegate {

    private final Solutions solutions;
    private final CaseGates gates;

    RecordSolutionDelegate(Solutions solutions, CaseGates gates) {
        this.solutions = solutions;
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CapacityAdjustment.FOUND_SOLUTION.set(execution, solutions.record(CaseNumbers.of(execution)).name());
        gates.set(execution);
    }
}
