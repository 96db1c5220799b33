package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.Contacts;
import dk.rammeaftale.capacity.application.PersonalData;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.engine.CaseTitle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sets the signs that the loop before the assessment goes by, and the title under which people see the case's tasks. */
@Component
class CaseGates {

    private final Cases cases;
    private final PersonalData personalData;
    private final Contacts contacts;

    CaseGates(Cases cases, PersonalData personalData, Contacts contacts) {
        this.cases = cases;
        this.personalData = personalData;
        this.contacts = contacts;
    }

    void set(DelegateExecution execution) {
        CapacityCase about = cases.get(CaseNumbers.of(execution));
        CaseTitle.VARIABLE.set(execution, about.number() + " " + about.title());
        CapacityAdjustment.PERSONAL_DATA_SUSPECTED.set(execution, personalData.holdsBack(CaseNumbers.of(execution)));
        CapacityAdjustment.CONTACT_MISSING.set(execution, contacts.holdsBack(CaseNumbers.of(execution)));
    }
}
