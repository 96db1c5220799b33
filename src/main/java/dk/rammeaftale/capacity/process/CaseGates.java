package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Contacts;
import dk.rammeaftale.capacity.application.PersonalData;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sets the two signs that the loop before the assessment goes by: possible personal data, and contact still missing. */
@Component
class CaseGates {

    private final PersonalData personalData;
    private final Contacts contacts;

    CaseGates(PersonalData personalData, Contacts contacts) {
        this.personalData = personalData;
        this.contacts = contacts;
    }

    void set(DelegateExecution execution) {
        CapacityAdjustment.PERSONAL_DATA_SUSPECTED.set(execution, personalData.holdsBack(CaseNumbers.of(execution)));
        CapacityAdjustment.CONTACT_MISSING.set(execution, contacts.holdsBack(CaseNumbers.of(execution)));
    }
}
