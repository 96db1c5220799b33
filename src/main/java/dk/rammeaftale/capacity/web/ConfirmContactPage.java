package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.Contacts;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ContactWay;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The operator documents how each affected municipality was contacted. */
@Component
class ConfirmContactPage implements FormPage {

    private final Cases cases;
    private final CaseFacts facts;
    private final Contacts contacts;
    private final Directory directory;
    private final Clock clock;

    ConfirmContactPage(Cases cases, CaseFacts facts, Contacts contacts, Directory directory, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "confirm-contact";
    }

    /** A municipality whose contact is still to be documented. */
    record Municipality(String code, String name, String cause) {
    }

    @Override
    public Set<String> elements() {
        return Set.of("Task_ConfirmContact", "Task_ConfirmContactBeforeEffect");
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("facts", facts.of(about));
        Map<AuthorityCode, String> names = directory.names();
        model.put("municipalities", contacts.uncovered(about.number()).stream()
                .map(affected -> new Municipality(
                        affected.authority().value(),
                        names.get(affected.authority()),
                        affected.cause().label()))
                .toList());
        model.put("covered", facts.contactLog(about));
        model.put("ways", Choices.of(ContactWay.values(), ContactWay::label));
        model.put("today", LocalDate.now(clock.withZone(DanishDates.ZONE)));
        return model;
    }
}
