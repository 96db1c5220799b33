package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invitation as it will look, for the secretariat to read before anybody is asked. It asks nobody and opens nothing. */
@Service
public class InvitationSamples {

    private static final String ROLE_OF_A_CASE = "Dette er en prøve til sekretariatet på den mail, medlemmerne får. Linket i den virker ikke.";
    private static final String ROLE_OF_OWN = "Dette er en prøve til sekretariatet på den mail, de spurgte får. Linket i den virker ikke.";
    /** Looks like a link, and is known to be none. */
    private static final String NO_LINK = "/svar/proeve";

    /** Numbers are counted from 001, so that no hearing ever has it; a hearing of its own gets its number when it is started. */
    private static final CaseNumber NO_NUMBER = new CaseNumber("0000-000");

    private final HearingLetters letters;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Directory directory;
    private final HearingPractice practice;
    private final LinkSettings links;
    private final Clock clock;

    InvitationSamples(
            HearingLetters letters,
            Deadlines deadlines,
            Outbox outbox,
            Directory directory,
            HearingPractice practice,
            LinkSettings links,
            Clock clock) {
        this.letters = letters;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.directory = directory;
        this.practice = practice;
        this.links = links;
        this.clock = clock;
    }

    /** The invitation to a mail hearing that would be sent today, addressed to the one who looks. */
    @Transactional(readOnly = true)
    public Letter sample(HearingRequest request, boolean remarkContests, Optional<String> introduction, Viewer viewer) {
        Hearing asIf = sentToday(request, HearingTerms.ofMailHearing(practice.today().silenceApproves(), remarkContests));
        return sample(asIf, request.facts(), request.enclosures(), introduction, ROLE_OF_A_CASE, viewer);
    }

    /** The invitation to a hearing of the secretariat's own that would be started today, addressed to the one who looks. */
    @Transactional(readOnly = true)
    Letter sampleOfOwn(CheckedHearing checked, Viewer viewer) {
        Hearing asIf = sentToday(checked.asRequest(NO_NUMBER), practice.today().termsOfOwn(checked.policy()));
        return sample(
                asIf,
                HearingLetters.questions(checked.survey()),
                OwnHearings.enclosures(asIf.id(), checked.files()),
                Optional.empty(),
                ROLE_OF_OWN,
                viewer);
    }

    private Letter sample(
            Hearing asIf,
            List<Fact> facts,
            List<Enclosure> enclosures,
            Optional<String> introduction,
            String role,
            Viewer viewer) {
        Person reader = directory.person(viewer.username()).orElseThrow();
        Map<String, Object> values = new HashMap<>(letters.asking(asIf, facts, enclosures, introduction));
        values.put("answerPage", links.baseUrl() + NO_LINK);
        return new Letter(reader.email(), role, HearingLetters.INVITATION, values, asIf.caseNumber().value());
    }

    /** Sends the sample to the one who looks. */
    @Transactional
    public void send(Letter sample) {
        outbox.write(sample);
    }

    private Hearing sentToday(HearingRequest request, HearingTerms terms) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Deadline deadline = deadlines.ifSentOn(today, request.days().orElse(practice.on(today).days()));
        return new Hearing(
                0,
                request.caseNumber(),
                request.round(),
                request.title(),
                request.proposer(),
                request.question(),
                terms,
                HearingState.OPEN,
                Optional.of(new Hearing.Opening(
                        today,
                        deadline.sentOn(),
                        deadline.days(),
                        deadline.lastDay(),
                        deadline.closesAt(),
                        deadline.explanation(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }
}
