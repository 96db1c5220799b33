package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails that tell the deputy, the member and the secretariat who stands in for a seat, and who no longer does. */
@Component
class DeputyLetters {

    private final Outbox outbox;
    private final Directory directory;

    DeputyLetters(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void appointed(Appointment appointment, Deputyship.Act made) {
        tellAll("deputy-appointed", appointment, facts(appointment, "Udpeget af", made));
    }

    void revoked(Appointment appointment, Deputyship.Act revoked) {
        tellAll("deputy-revoked", appointment, facts(appointment, "Tilbagekaldt af", revoked));
    }

    private void tellAll(String template, Appointment appointment, List<Map<String, String>> facts) {
        Authority seat = directory.authority(appointment.authority());
        Period fromToday = new Period(directory.today(), appointment.period().last());
        directory.person(appointment.username()).ifPresent(deputy -> outbox.write(letter(
                deputy, "Du får denne mail som stedfortræder i DASSOS for %s.", template, seat, facts)));
        directory.roster().membersIn(seat.code(), fromToday).forEach(member -> outbox.write(letter(
                member, "Du får denne mail som medlem af DASSOS for %s.", template, seat, facts)));
        directory.secretariat().forEach(person -> outbox.write(letter(
                person, "Du får denne mail som medarbejder i sekretariatet.", template, seat, facts)));
    }

    private static Letter letter(
            Person to, String role, String template, Authority seat, List<Map<String, String>> facts) {
        return new Letter(
                to.email(),
                role.formatted(seat.name()),
                template,
                Map.of("authority", seat.name(), "seat", seat.code().value(), "facts", facts),
                "stedfortraeder-" + seat.code());
    }

    private List<Map<String, String>> facts(Appointment appointment, String whose, Deputyship.Act act) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Stedfortræder", directory.describe(appointment.username()));
        facts.put("Første dag", DanishDates.weekday(appointment.period().first()));
        facts.put("Sidste dag", DanishDates.weekday(appointment.period().last()));
        act.by().ifPresent(by -> facts.put(whose, directory.describe(by)));
        if (!act.reason().isEmpty()) {
            facts.put("Begrundelse", act.reason());
        }
        return facts.entrySet().stream()
                .map(fact -> Map.of("label", fact.getKey(), "value", fact.getValue()))
                .toList();
    }
}
