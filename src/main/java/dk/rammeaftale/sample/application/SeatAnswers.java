package dk.rammeaftale.sample.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.sample.model.Act;
import dk.rammeaftale.sample.model.Verb;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What members of DASSOS answer in the script. */
@Component
@Profile("demo")
class SeatAnswers {

    private final People people;
    private final Directory directory;
    private final Clock clock;

    SeatAnswers(People people, Directory directory, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Whoever is in charge of the seat answers. Where everybody answers, those who have already are left out.
     *
     * @param talk what is remarked or objected
     * @throws IllegalStateException if the seat is named and not asked
     */
    void give(CaseNumber number, String seat, Act act, String talk) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        String member = directory.inCharge(new AuthorityCode(seat), today).person().username();
        boolean speaks = act.verb() == Verb.REMARK || act.verb() == Verb.OBJECTION;
        boolean asked = people.answer(member, number, Map.of("answer", act.verb().name(), "comment", speaks ? talk : ""));
        if (!asked && !act.words().contains(Act.EVERYBODY)) {
            throw new IllegalStateException(member + " is not asked in " + number);
        }
    }
}
