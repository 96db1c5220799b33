package dk.rammeaftale.capacity.process;

import dk.rammeaftale.journal.model.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case that a process instance is about: its business key. */
final class CaseNumbers {

    private CaseNumbers() {
    }

    static CaseNumber of(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
