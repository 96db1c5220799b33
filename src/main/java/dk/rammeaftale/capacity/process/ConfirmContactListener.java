package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Contacts;
import dk.rammeaftale.engine.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the operator's log of the contact with affected municipalities. */
@Component
class ConfirmContactListener implements ExecutionListener {

    private final Contacts contacts;
    private final ActingViewer viewer;
    private final CaseGates gates;

    ConfirmContactListener(Contacts contacts, ActingViewer viewer, CaseGates gates) {
        this.contacts = contacts;
        this.viewer = viewer;
        this.gates = gates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that a withdrawal ends has nothing to take.
        if (execution.isCanceled()) {
            return;
        }
        contacts.document(CaseNumbers.of(execution), Entered.contacts(execution), viewer.now())
                .orElseThrow(Refusal::badRequest);
        gates.set(execution);
    }
}
