package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import java.util.ArrayList;
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
        tellAll("deputy-appointed", appointment, facts("Udpeget af", made));
    }

    void revoked(Appointment appointment, Deputyship.Act revoked) {
        tellAll("deputy-revoked", appointment, facts("Tilbagekaldt af", revoked));
    }

    private void tellAll(String template, Appointment appointment, List<Map<String, String>> facts) {
        Authority seat = directory.authority(appointment.authority());
        Period fromToday = new Period(directory.today(), appointment.period().last());
        directory.person(appointment.username()).ifPresent(deputy -> outbox.write(letter(
                deputy, "Du får denne mail som stedfortræder i DASSOS for %s.".formatted(seat.name()),
                template, appointment, facts)));
        directory.roster().membersIn(seat.code(), fromToday).forEach(member -> outbox.write(letter(
                member, "Du får denne mail som medlem af DASSOS for %s.".formatted(seat.name()),
                template, appointment, facts)));
        directory.secretariat().forEach(person -> outbox.write(letter(
                person, "Du får denne mail som medarbejder i sekretariatet.", template, appointment, facts)));
    }

    private Letter letter(
            Person to, String role, String template, Appointment appointment, List<Map<String, String>> facts) {
        String seat = appointment.authority().value();
        return new Letter(
                to.email(),
                role,
                template,
                Map.of(
                        "authority", directory.authority(appointment.authority()).name(),
                        "seat", seat,
                        "deputy", directory.describe(appointment.username()),
                        "firstDay", DanishDates.day(appointment.period().first()),
                        "lastDay", DanishDates.day(appointment.period().last()),
                        "facts", facts),
                "stedfortraeder-" + seat);
    }

    private List<Map<String, String>> facts(String label, Deputyship.Act act) {
        List<Map<String, String>> facts = new ArrayList<>();
        act.by().ifPresent(by -> facts.add(Map.of("label", label, "value", directory.describe(by))));
        if (!act.reason().isEmpty()) {
            facts.add(Map.of("label", "Begrundelse", "value", act.reason()));
        }
        return facts;
    }
}
