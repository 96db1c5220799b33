package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Contacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NotifyAffectedDelegate implements JavaDelegate {

    private final Contacts contacts;

    NotifyAffectedDelegate(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contacts.notifyAffected(CaseNumbers.of(execution));
    }
}
