package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.application.ConcernedPeople.Addressee;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails with an agenda: to the members and participants and to the mailing list, each address once. */
@Component
class AgendaLetters {

    private final ConcernedPeople people;
    private final AgendaFiles files;
    private final PersonalLinks links;
    private final Optional<ApologyInvitations> apologies;
    private final Outbox outbox;

    AgendaLetters(
            ConcernedPeople people,
            AgendaFiles files,
            PersonalLinks links,
            Optional<ApologyInvitations> apologies,
            Outbox outbox) {
        this.people = people;
        this.files = files;
        this.links = links;
        this.apologies = apologies;
        this.outbox = outbox;
    }

    void published(MeetingPaper paper, AgendaRevision revision) {
        AgendaFiles.Enclosed enclosed = files.enclose(paper, revision.html());
        Map<String, Object> values = values(paper, revision, enclosed);
        people.of(paper.forum(), paper.meeting()).forEach(to -> outbox.write(letter(paper, to, values, enclosed.kept())));
    }

    private Letter letter(MeetingPaper paper, Addressee to, Map<String, Object> values, List<Long> kept) {
        String meetingId = paper.meeting().id();
        Map<String, Object> own = new HashMap<>(values);
        Optional<Long> apology = apologies.flatMap(invitations -> invitations.apologyLink(meetingId, to.email()));
        own.put("mayApologise", apology.isPresent());
        Letter letter = new Letter(to.email(), to.role(), "agenda-published", own, meetingId)
                .withLink("agendaPage", links.open(Agendas.LINK, meetingId, to.email().value()))
                .withFiles(kept);
        return apology.map(link -> letter.withLink("apologyPage", link)).orElse(letter);
    }

    private static Map<String, Object> values(MeetingPaper paper, AgendaRevision revision, AgendaFiles.Enclosed enclosed) {
        AgendaNumbers numbers = new AgendaNumbers(paper.items());
        Map<String, Object> values = new HashMap<>();
        values.put("forum", paper.forum().name());
        values.put("when", MeetingWords.when(paper.meeting()));
        values.put("where", MeetingWords.where(paper.meeting()));
        values.put("day", DanishDates.day(paper.meeting().date()));
        values.put("revision", revision.revision());
        values.put("changes", revision.changes());
        values.put("contents", paper.items().stream().map(item -> line(item, numbers)).toList());
        values.put("attached", enclosed.attached());
        values.put("files", enclosed.lines());
        values.put("meetingId", paper.meeting().id());
        return values;
    }

    private static String line(AgendaItem item, AgendaNumbers numbers) {
        String gone = item.isWithdrawn() ? " (udgår)" : "";
        return numbers.item(item.id()).orElseThrow() + " " + item.title() + gone;
    }
}
