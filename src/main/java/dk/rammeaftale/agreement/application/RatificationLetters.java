package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails about the approval by the councils, and about what follows it. */
@Component
class RatificationLetters {

    private static final String ROLE_OF_THE_SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    private final Outbox outbox;
    private final Directory directory;

    RatificationLetters(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    /** @param before what came of the council's last decision, if it is asked again; else empty */
    void asked(Agreement agreement, Authority authority, String before) {
        Map<String, Object> values = about(agreement, authority);
        values.put("before", before);
        values.put("facts", List.of(lastDay(agreement), fact("Registreres for", authority.name())));
        outbox.write(letter(agreement, authority, "ratification-asked", values));
    }

    void reminder(Agreement agreement, Authority authority, CouncilState state, LocalDate today) {
        Map<String, Object> values = about(agreement, authority);
        values.put("facts", List.of(
                fact("Tilstand", state.label()), fact("Mangler", state.missing()), lastDay(agreement)));
        values.put("late", today.isAfter(agreement.finalDate()));
        outbox.write(letter(agreement, authority, "ratification-reminder", values));
    }

    /** @param lines a sentence about each authority that does not seem to make it */
    void overdue(Agreement agreement, List<String> lines) {
        Map<String, Object> values = about(agreement);
        values.put("lines", lines);
        values.put("finalDate", DanishDates.weekday(agreement.finalDate()));
        directory.secretariat().forEach(person -> outbox.write(new Letter(
                person.email(), ROLE_OF_THE_SECRETARIAT, "ratification-overdue", values, agreement.number().value())));
    }

    void published(Agreement agreement, String submittedTo, LocalDate submittedOn) {
        Map<String, Object> values = about(agreement);
        values.put("facts", List.of(
                fact("Indsendt til", submittedTo),
                fact("Indsendt", DanishDates.day(submittedOn)),
                fact("Træder i kraft", DanishDates.day(agreement.inForceFrom()))));
        directory.authorities().stream()
                .filter(Authority::inRegion)
                .forEach(authority -> outbox.write(letter(agreement, authority, "agreement-published", values)));
    }

    private static Letter letter(Agreement agreement, Authority authority, String template, Map<String, Object> values) {
        String role = "Denne mail er til %s som en af de 20 myndigheder bag rammeaftalen.".formatted(authority.name());
        return new Letter(authority.contact(), role, template, values, agreement.number().value());
    }

    private static Map<String, Object> about(Agreement agreement, Authority authority) {
        Map<String, Object> values = about(agreement);
        values.put("authority", authority.name());
        values.put("code", authority.code().value());
        return values;
    }

    private static Map<String, Object> about(Agreement agreement) {
        Map<String, Object> values = new HashMap<>();
        values.put("agreement", agreement.title());
        values.put("number", agreement.number().value());
        return values;
    }

    private static Map<String, String> lastDay(Agreement agreement) {
        return fact("Sidste dag for rådets behandling", DanishDates.weekday(agreement.finalDate()));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
