package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mail by which a member of DASSOS is asked. */
@Component
class Invitations {

    private final Outbox outbox;
    private final Directory directory;

    Invitations(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void invite(Hearing hearing, HearingSeat seat, List<Fact> facts, List<Enclosure> enclosures) {
        Hearing.Opening opening = hearing.opened();
        outbox.write(new Letter(
                seat.email(),
                "Du får denne mail som medlem af DASSOS for %s.".formatted(directory.authority(seat.authority()).name()),
                "hearing-invitation",
                Map.of(
                        "title", hearing.title(),
                        "caseNumber", hearing.caseNumber().value(),
                        "round", hearing.round(),
                        "facts", facts.stream().map(Fact::asMap).toList(),
                        "enclosures", enclosures.stream().map(one -> Map.of("name", one.name(), "path", one.path())).toList(),
                        "lastDay", DanishDates.day(opening.lastDay()),
                        "deadline", DanishDates.endOf(opening.lastDay()),
                        "explanation", opening.explanation(),
                        "silenceApproves", hearing.terms().silenceApproves(),
                        "remarkContests", hearing.terms().remarkContests()),
                hearing.caseNumber().value()));
    }
}
