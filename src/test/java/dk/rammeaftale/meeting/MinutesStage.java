package dk.rammeaftale.meeting;

import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.meeting.application.AgendaBook;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meeting of DASSOS in March with three items, as it goes on once the agenda is out; no process runs it. */
@Component
class MinutesStage {

    static final String MARCH = MeetingRunStage.MARCH;
    static final Viewer SECRETARY = new Viewer("sekretariat", Set.of(Viewer.SECRETARIAT));
    static final String CHAIR_ADDRESS = "direktoer@struer.example";

    private final MeetingRunStage meetings;
    private final MeetingRegister register;
    private final AgendaItems items;
    private final AgendaRegister agenda;
    private final AgendaBook agendas;
    private final Participants participants;
    private final MinutesBook book;
    private final Minutes minutes;
    private final PersonalLinks links;
    private final ServiceTime time;
    private final JdbcClient jdbc;
    private final List<ItemDecided> decided = new ArrayList<>();

    MinutesStage(
            MeetingRunStage meetings,
            MeetingRegister register,
            AgendaItems items,
            AgendaRegister agenda,
            AgendaBook agendas,
            Participants participants,
            MinutesBook book,
            Minutes minutes,
            PersonalLinks links,
            ServiceTime time,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.register = register;
        this.items = items;
        this.agenda = agenda;
        this.agendas = agendas;
        this.participants = participants;
        this.book = book;
        this.minutes = minutes;
        this.links = links;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Two weeks before the meeting: its agenda is out, with a plain item, one about a case and one to take note of. */
    void isSet() {
        meetings.isSet();
        decided.clear();
        hand("Temadag 2028", Section.DECISION, ItemSource.PERSON, "", Bullet.recommending("At drøfte rammen"),
                Bullet.recommending("At godkende datoen"));
        hand("Kildehuset: 12 pladser færre", Section.DECISION, ItemSource.PERSON, "2027-901", Bullet.decidingCase("At godkende ændringen"));
        hand("Mødeplan 2028", Section.INFORMATION, ItemSource.PERSON, "", Bullet.recommending("At tage planen til efterretning"));
        register.store(meetings.meeting(MARCH).in(MeetingState.AGENDA_PUBLISHED));
        agendas.list(MARCH, 1);
        time.timeIs("2027-02-19T10:00");
        participants.fill(MARCH);
    }

    void isHeld() {
        isSet();
        time.timeIs("2027-03-05T14:00");
        register.store(meetings.meeting(MARCH).in(MeetingState.HELD));
    }

    private void hand(String title, Section section, ItemSource source, String reference, Bullet... bullets) {
        items.handIn(new NewItem(Forum.DASSOS, section, title, "Formanden", "<p>Sagen.</p>", List.of(bullets), source, reference,
                "sekretariat"), List.of(new CheckedFile(title + ".pdf", "application/pdf", SampleFiles.pdf())));
    }

    List<AgendaItem> items() {
        return agenda.of(MARCH);
    }

    AgendaItem item(int number) {
        return items().get(number - 1);
    }

    /** Records a text, and the same outcome for each bullet. */
    void records(int number, String text, Outcome outcome) {
        book.save(MARCH, item(number).id(), entered(item(number), text, outcome));
    }

    static EnteredMinutes entered(AgendaItem item, String text, Outcome outcome) {
        return new EnteredMinutes(
                item.minutesEdition(),
                text,
                Optional.empty(),
                IntStream.range(0, item.bullets().size()).mapToObj(index -> outcome(outcome)).toList(),
                EnteredOutcome.NONE);
    }

    static EnteredOutcome outcome(Outcome outcome) {
        return new EnteredOutcome("", outcome.name(), "", outcome == Outcome.APPROVED_WITH_CHANGES ? "20" : "");
    }

    void everythingIsRecorded() {
        records(1, "Rammen blev drøftet.", Outcome.POSTPONED);
        records(2, "Ingen bemærkninger.", Outcome.APPROVED);
        records(3, "", Outcome.TAKEN_NOTE_OF);
    }

    void isWithTheChair() {
        isHeld();
        everythingIsRecorded();
        minutes.handOver(MARCH, SECRETARY);
    }

    void isPublished() {
        isWithTheChair();
        minutes.decide(MARCH, Optional.of(true), Optional.empty(), new Viewer(MeetingRunStage.CHAIR, Set.of("members")));
        minutes.publish(MARCH);
    }

    /** As if somebody had never been asked. */
    void takesOffTheList(long participant) {
        jdbc.sql("delete from meeting_participant where id = :id").param("id", participant).update();
    }

    /** What was given on in the order in which it was. */
    @EventListener
    void hear(ItemDecided event) {
        decided.add(event);
    }

    List<ItemDecided> decided() {
        return decided;
    }

    /** A new address under which the newest link of this purpose and holder is opened, living or not. */
    String address(String purpose, String holder) {
        long id = jdbc.sql("select max(id) from personal_link where purpose = :purpose and holder = :holder")
                .param("purpose", purpose)
                .param("holder", holder)
                .query(Long.class)
                .single();
        return PersonalLinks.path(links.mint(id));
    }

    long mails(String template) {
        return jdbc.sql("select count(*) from mail where template = :template").param("template", template).query(Long.class).single();
    }
}
