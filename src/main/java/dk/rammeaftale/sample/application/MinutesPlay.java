package dk.rammeaftale.sample.application;

import dk.rammeaftale.capacity.application.CaseRegister;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.FollowUps.EnteredAppointment;
import dk.rammeaftale.meeting.application.FollowUps.EnteredPoint;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.Participants.EnteredAttendance;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.ItemScript;
import dk.rammeaftale.sample.model.MeetingWord;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes minutes: what the script lets a meeting say, else what meetings usually say. */
@Component
@Profile("demo")
class MinutesPlay {

    private static final int ONE_AWAY_OF = 9;
    private static final String OPENING = "Formanden bød velkommen. Dagsordenen blev godkendt.";

    private final MinutesBook book;
    private final FollowUps followUps;
    private final AgendaRegister agenda;
    private final CaseRegister register;
    private final Cases cases;
    private final Participants participants;
    private final Bookmark bookmark;
    private final People people;
    private final Directory directory;
    private final Script script;

    MinutesPlay(
            MinutesBook book,
            FollowUps followUps,
            AgendaRegister agenda,
            CaseRegister register,
            Cases cases,
            Participants participants,
            Bookmark bookmark,
            People people,
            Directory directory,
            Script script) {
        this.book = book;
        this.followUps = followUps;
        this.agenda = agenda;
        this.register = register;
        this.cases = cases;
        this.participants = participants;
        this.bookmark = bookmark;
        this.people = people;
        this.directory = directory;
        this.script = script;
    }

    /** What the minutes say about an item. */
    private record Said(String text, Outcome outcome, String places) {
    }

    void write(Meeting meeting) {
        recordWhoCame(meeting);
        book.saveOpening(meeting.id(), book.opening(meeting.id()).edition(), Map.of("opening", OPENING))
                .orElseThrow(IllegalStateException::new);
        agenda.of(meeting.id()).stream()
                .filter(item -> !item.isWithdrawn() && !item.bullets().isEmpty())
                .forEach(item -> {
                    save(meeting, item, said(item));
                    scripted(item).ifPresent(script -> followUp(meeting, item, script));
                });
        people.complete(directory.secretariat().get(0).username(), meeting.id(), "Task_RecordMinutes", Map.of());
    }

    /** Almost everybody; who is away changes from meeting to meeting. */
    private void recordWhoCame(Meeting meeting) {
        List<Participant> asked = participants.of(meeting.id());
        Map<Long, EnteredAttendance> came = new HashMap<>();
        for (int index = 0; index < asked.size(); index++) {
            boolean away = (index + meeting.date().getMonthValue() + meeting.date().getYear()) % ONE_AWAY_OF == 0;
            Seen now = new Seen(away ? Attendance.ABSENT : Attendance.PRESENT, "");
            came.put(asked.get(index).id(), new EnteredAttendance(new Seen(Attendance.EXPECTED, ""), now));
        }
        participants.attend(meeting.id(), came).orElseThrow(IllegalStateException::new);
    }

    private void save(Meeting meeting, AgendaItem item, Said said) {
        EnteredOutcome outcome = new EnteredOutcome("", said.outcome().name(), "", said.places());
        SavedMinutes saved = book.save(meeting.id(), item.id(), new EnteredMinutes(
                item.minutesEdition(),
                said.text(),
                Optional.empty(),
                Collections.nCopies(item.bullets().size(), outcome),
                EnteredOutcome.NONE));
        if (!(saved instanceof SavedMinutes.Done)) {
            throw new IllegalStateException("%s: %s".formatted(item.title(), saved));
        }
    }

    private Said said(AgendaItem item) {
        if (item.caseNumber().isPresent()) {
            return aboutCase(new CaseNumber(item.caseNumber().get()));
        }
        return scripted(item)
                .map(MinutesPlay::asScripted)
                .orElseGet(() -> item.section() == Section.DECISION
                        ? new Said("DASSOS godkendte indstillingen.", Outcome.APPROVED, "")
                        : new Said("DASSOS tog orienteringen til efterretning.", Outcome.TAKEN_NOTE_OF, ""));
    }

    private Optional<ItemScript> scripted(AgendaItem item) {
        return script.items().stream().filter(one -> one.title().equals(item.title())).findFirst();
    }

    /** What the item leaves to be done, and whom it appoints. */
    private void followUp(Meeting meeting, AgendaItem item, ItemScript scripted) {
        scripted.point().ifPresent(point -> followUps.addPoint(meeting.id(), item.id(), new EnteredPoint(
                        point.wording(), point.owner(), "", meeting.date().plusDays(point.due()).toString()))
                .orElseThrow(IllegalStateException::new));
        if (!scripted.body().isEmpty()) {
            followUps.addAppointment(meeting.id(), item.id(), new EnteredAppointment(
                            scripted.body(), scripted.representative(), "", "", meeting.date().toString(), ""))
                    .orElseThrow(IllegalStateException::new);
        }
    }

    private static Said asScripted(ItemScript item) {
        return new Said(item.minutes(), item.outcome(), "");
    }

    private Said aboutCase(CaseNumber number) {
        List<MeetingWord> words = scriptOf(number).map(CaseScript::words).orElse(List.of());
        int meetingsBefore = register.meetingDecisions(number).size();
        MeetingWord word = meetingsBefore < words.size()
                ? words.get(meetingsBefore)
                : new MeetingWord(Outcome.APPROVED, Optional.empty());
        return switch (word.outcome()) {
            case POSTPONED -> new Said(
                    "DASSOS ønskede et bedre overblik over de berørte borgere og udsatte punktet til næste møde.",
                    Outcome.POSTPONED, "");
            case NOT_APPROVED -> new Said(
                    "Flere kommuner har brug for pladserne. DASSOS kunne ikke godkende forslaget.",
                    Outcome.NOT_APPROVED, "");
            case APPROVED_WITH_CHANGES -> new Said(
                    "Der var enighed om at gå et mindre skridt end foreslået.",
                    Outcome.APPROVED_WITH_CHANGES, places(number, word));
            default -> new Said("DASSOS godkendte forslaget uden yderligere bemærkninger.", Outcome.APPROVED, "");
        };
    }

    private String places(CaseNumber number, MeetingWord word) {
        return String.valueOf(cases.get(number).change().placesBefore() + word.difference().orElseThrow());
    }

    private Optional<CaseScript> scriptOf(CaseNumber number) {
        return bookmark.remembered().entrySet().stream()
                .filter(one -> one.getValue().equals(number))
                .findFirst()
                .flatMap(one -> script.caseOf(one.getKey()));
    }
}
