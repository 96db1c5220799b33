package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.ItemMoved;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Outcome;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What meetings do with the items of cases, in the steps in which the meeting room does it. */
@Component
class CaseMeetingStage {

    static final String MARCH = "dassos-2027-03-05";
    static final String JUNE = "dassos-2027-06-11";
    static final String SEPTEMBER = "dassos-2027-09-10";
    static final String NOVEMBER = "dassos-2027-11-05";

    private static final String CHAIR = "struer-direktoer";

    private final AgendaItems items;
    private final AgendaRegister register;
    private final MeetingRegister meetings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final List<DueWork> works;
    private final ServiceTime time;
    private final MinutesBook book;
    private final TaskService tasks;
    private final CaseStage cases;

    CaseMeetingStage(
            AgendaItems items,
            AgendaRegister register,
            MeetingRegister meetings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            List<DueWork> works,
            ServiceTime time,
            MinutesBook book,
            TaskService tasks,
            CaseStage cases) {
        this.items = items;
        this.register = register;
        this.meetings = meetings;
        this.events = events;
        this.transaction = transaction;
        this.works = works;
        this.time = time;
        this.book = book;
        this.tasks = tasks;
        this.cases = cases;
    }

    /** What a meeting says about an item: an outcome, and how many places where it changes them. */
    record Word(Outcome outcome, Optional<Integer> places) {

        static Word of(Outcome outcome) {
            return new Word(outcome, Optional.empty());
        }
    }

    List<AgendaItem> itemsOf(CaseNumber number) {
        return register.from(ItemSource.CASE, number.value());
    }

    /** The only item of a case that stands on an agenda. */
    AgendaItem openItem(CaseNumber number) {
        List<AgendaItem> open = itemsOf(number).stream()
                .filter(item -> item.state() == ItemState.OPEN && !item.isDealtWith())
                .toList();
        assertThat(open).as("open items of " + number).hasSize(1);
        return open.get(0);
    }

    Optional<String> meetingOf(CaseNumber number) {
        return openItem(number).meetingId();
    }

    Meeting meeting(String id) {
        return meetings.find(id).orElseThrow();
    }

    void is(String meetingId, MeetingState state) {
        meetings.store(meeting(meetingId).in(state));
    }

    /** The minutes of a meeting are published: its outcomes go out in one transaction; what comes of them is not done yet. */
    void minutesGive(String meetingId, Function<AgendaItem, Word> outcomes) {
        transaction.executeWithoutResult(status -> {
            is(meetingId, MeetingState.HELD);
            for (AgendaItem item : register.of(meetingId)) {
                if (!item.isWithdrawn()) {
                    publish(meetingId, item, outcomes.apply(item));
                }
            }
            is(meetingId, MeetingState.MINUTES_PUBLISHED);
        });
    }

    /** The meeting is over, and its outcomes are written down; its minutes are not published yet. */
    void isHeldAndRecords(String meetingId, Outcome outcome) {
        is(meetingId, MeetingState.HELD);
        register.of(meetingId).forEach(item -> recorded(item, Word.of(outcome)));
    }

    private AgendaItem recorded(AgendaItem item, Word word) {
        List<Bullet> decided = item.bullets().stream()
                .map(bullet -> new Bullet(0, bullet.wording(), bullet.decidesCase(), false, Optional.of(word.outcome()), "",
                        word.places()))
                .toList();
        register.replaceBullets(item.id(), decided);
        return register.find(item.id()).orElseThrow();
    }

    private void publish(String meetingId, AgendaItem item, Word word) {
        AgendaItem saved = recorded(item, word);
        if (saved.isPostponed()) {
            items.carryOn(saved);
        }
        events.publishEvent(new ItemDecided(saved, meeting(meetingId)));
    }

    /** The secretariat approves the agenda, and it is sent. */
    void secretariatSendsTheAgenda(String meetingId) {
        completes(CaseStage.SECRETARIAT, meetingId, "Task_PrepareAgenda", Map.of());
        assertThat(meeting(meetingId).state()).isEqualTo(MeetingState.AGENDA_PUBLISHED);
    }

    /** The secretariat writes the minutes, the chair approves them, and they are published. */
    void minutesArePublished(String meetingId, Function<AgendaItem, Word> outcomes) {
        for (AgendaItem item : register.of(meetingId)) {
            if (!item.isWithdrawn() && !item.bullets().isEmpty()) {
                Word word = outcomes.apply(item);
                EnteredOutcome entered = new EnteredOutcome(
                        "", word.outcome().name(), "", word.places().map(String::valueOf).orElse(""));
                assertThat(book.save(meetingId, item.id(), new EnteredMinutes(
                                item.minutesEdition(),
                                "Mødet behandlede punktet.",
                                Optional.empty(),
                                Collections.nCopies(item.bullets().size(), entered),
                                EnteredOutcome.NONE)))
                        .isInstanceOf(SavedMinutes.Done.class);
            }
        }
        completes(CaseStage.SECRETARIAT, meetingId, "Task_RecordMinutes", Map.of());
        completes(CHAIR, meetingId, "Task_ApproveMinutes", Map.of("approved", true));
        assertThat(meeting(meetingId).state()).isEqualTo(MeetingState.MINUTES_PUBLISHED);
    }

    private void completes(String user, String meetingId, String element, Map<String, Object> values) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(meetingId).taskDefinitionKey(element).singleResult();
        cases.completes(user, task, values);
    }

    void minutesGive(String meetingId, Outcome outcome) {
        minutesGive(meetingId, item -> Word.of(outcome));
    }

    /** The minutes say it, and everything that comes of it is done. */
    void decides(String meetingId, Outcome outcome) {
        minutesGive(meetingId, outcome);
        time.dueWorkIsDone();
    }

    /** A meeting is held on another day, for a reason. */
    void isMoved(String meetingId, String day, String reason) {
        transaction.executeWithoutResult(status -> {
            Meeting moved = meeting(meetingId).on(LocalDate.parse(day), meeting(meetingId).handInDeadline());
            meetings.store(moved);
            register.of(meetingId).forEach(item -> events.publishEvent(new ItemMoved(item, Optional.of(moved), reason)));
        });
    }

    /** A meeting is cancelled; its items go to another one. */
    void isCancelled(String meetingId, Optional<String> next, String reason) {
        transaction.executeWithoutResult(status -> {
            is(meetingId, MeetingState.CANCELLED);
            register.of(meetingId).forEach(item -> {
                register.moveTo(item.id(), next, "");
                events.publishEvent(new ItemMoved(register.find(item.id()).orElseThrow(), next.map(this::meeting), reason));
            });
        });
    }

    /** Looks once whether decisions can be brought to their cases. */
    void decisionsAreDelivered() {
        works.stream().filter(work -> work.name().startsWith("decisions of meetings")).forEach(DueWork::runDue);
    }

    void noMeetingIsPlanned() {
        List.of(MARCH, JUNE, SEPTEMBER, NOVEMBER, "dassos-2028-03-03", "dassos-2028-06-09", "dassos-2028-09-08",
                        "dassos-2028-11-03")
                .forEach(meeting -> is(meeting, MeetingState.CANCELLED));
    }

    static Map<String, Object> approvedWith(int places) {
        return Map.of("meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", (long) places);
    }
}
