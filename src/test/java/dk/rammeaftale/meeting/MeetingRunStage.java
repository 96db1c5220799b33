package dk.rammeaftale.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.directory.application.Deputies;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.EnteredAppointment;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.RunningMeetings;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens around a meeting of DASSOS in March, and what people do about it, each with their own permissions. */
@Component
class MeetingRunStage {

    static final String SECRETARIAT = "sekretariat";
    static final String CHAIR = "struer-direktoer";

    /** On Friday, 5 March 2027, at noon; items are handed in by 5 February and called for on 22 January. */
    static final String MARCH = "dassos-2027-03-05";
    static final String JUNE = "dassos-2027-06-11";

    static final String CALL = "call-for-items";
    static final String REMINDER = "hand-in-reminder";

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final MeetingRegister meetings;
    private final RunningMeetings running;
    private final ObjectProvider<DueWork> dueWorks;
    private final TransactionTemplate transaction;
    private final Directory directory;
    private final Deputies deputies;
    private final JdbcClient jdbc;

    MeetingRunStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            MeetingRegister meetings,
            RunningMeetings running,
            ObjectProvider<DueWork> dueWorks,
            TransactionTemplate transaction,
            Directory directory,
            Deputies deputies,
            JdbcClient jdbc) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.meetings = meetings;
        this.running = running;
        this.dueWorks = dueWorks;
        this.transaction = transaction;
        this.directory = directory;
        this.deputies = deputies;
        this.jdbc = jdbc;
    }

    /** A Monday morning in January; Struer presides, and no meeting but that in March begins by itself. */
    void isSet() {
        cleanSlate.wipe();
        time.timeIs("2027-01-11T09:00");
        jdbc.sql("update meeting set called_at = null where id = :id").param("id", MARCH).update();
    }

    <T> T as(String user, Supplier<T> does) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        identity.setAuthentication(user, groups);
        try {
            return does.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    Meeting meeting(String id) {
        return meetings.find(id).orElseThrow();
    }

    MeetingState state(String id) {
        return meeting(id).state();
    }

    void isPlanned(Meeting meeting) {
        meetings.store(meeting);
    }

    /** The secretariat moves a meeting, as its page does: stored first, then told to what runs. */
    void isMoved(String id, String day, String deadline) {
        transaction.executeWithoutResult(status -> {
            Meeting moved = meetings.hold(id).orElseThrow().on(LocalDate.parse(day), LocalDate.parse(deadline));
            meetings.store(moved);
            running.moved(moved);
        });
        time.dueWorkIsDone();
    }

    void isCancelled(String id) {
        transaction.executeWithoutResult(status -> {
            Meeting cancelled = meetings.hold(id).orElseThrow().in(MeetingState.CANCELLED);
            meetings.store(cancelled);
            running.cancelled(cancelled);
        });
        time.dueWorkIsDone();
    }

    void isStartedBySecretariat(String id) {
        as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("meeting", Map.of("meetingId", id)));
        time.dueWorkIsDone();
    }

    /** An item for the decision of a forum, complete but for where it goes; tests change what it is about. */
    static Map<String, Object> item() {
        return Map.of(
                "section", "DECISION",
                "title", "Fælles visitation",
                "presenter", "Socialdirektør, Viborg Kommune",
                "recommendation", "- at drøfte modellen\n\n• at nedsætte en arbejdsgruppe",
                "statement", "Første afsnit <b>.\nAnden linje.\n\nAndet afsnit.");
    }

    void handsIn(String user, Map<String, Object> item) {
        as(user, () -> runtime.startProcessInstanceByKey("agenda-item", item));
        time.dueWorkIsDone();
    }

    /** Names of all variables of a process that the engine's history keeps. */
    List<String> variablesInHistory(String process) {
        return history.createHistoricVariableInstanceQuery().list().stream()
                .filter(variable -> process.equals(variable.getProcessDefinitionKey()))
                .map(variable -> variable.getName())
                .toList();
    }

    void forumEnds(String forum, Optional<String> lastDay) {
        jdbc.sql("update forum set last_day = :day where id = :id")
                .param("day", lastDay.map(LocalDate::parse).orElse(null))
                .param("id", forum)
                .update();
    }

    /** The work by which meetings begin, as each node has it. */
    DueWork calls() {
        return dueWorks.stream().filter(work -> work.name().equals("calls for items of meetings")).findFirst().orElseThrow();
    }

    ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id, "meeting").singleResult();
    }

    long startedInstances(String id) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("meeting")
                .processInstanceBusinessKey(id)
                .count();
    }

    /** The end events that a finished meeting has come to. */
    List<String> endedAt(String id) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .finished()
                        .singleResult()
                        .getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .toList();
    }

    /** When a timer of the meeting fires, in Denmark. */
    String timer(String id, String event) {
        return management.createJobQuery()
                .processInstanceId(instance(id).getId())
                .activityId(event)
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(DanishDates.ZONE)
                .toLocalDateTime()
                .toString();
    }

    List<Task> tasks(String id, String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(element).list();
    }

    Task task(String id, String element) {
        List<Task> open = tasks(id, element);
        assertThat(open).as("open tasks " + element + " of " + id).hasSize(1);
        return open.get(0);
    }

    void completes(String user, String id, String element, Map<String, Object> values) {
        Task task = task(id, element);
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    /** To the morning after the hand-in deadline, when the agenda is to be prepared. */
    void handInIsOver() {
        time.timePassesTo("2027-02-06T08:00");
    }

    void agendaIsOut() {
        handInIsOver();
        completes(SECRETARIAT, MARCH, "Task_PrepareAgenda", Map.of());
    }

    void meetingIsHeld() {
        agendaIsOut();
        time.timePassesTo("2027-03-05T12:00");
    }

    /** Every recommendation gets an outcome, the standing ones too. */
    void recordsMinutes() {
        everythingIsTakenNoteOf();
        completes(SECRETARIAT, MARCH, "Task_RecordMinutes", Map.of());
    }

    void everythingIsTakenNoteOf() {
        jdbc.sql("update agenda_bullet set outcome = 'TAKEN_NOTE_OF' where outcome is null").update();
    }

    void minutesAreWithTheChair() {
        meetingIsHeld();
        recordsMinutes();
    }

    void deputyStandsInForTheChair(String username, String first, String last) {
        AuthorityCode struer = new AuthorityCode("671");
        assertThat(deputies.appoint(
                        directory.authority(struer),
                        new EnteredAppointment(username, first, last, ""),
                        new Viewer(CHAIR, Set.of("members", "authority-671"))))
                .isInstanceOf(Verdict.Accepted.class);
    }

    List<String> mailed(String thread, String template) {
        return jdbc.sql("select recipient from mail where thread = :thread and template = :template order by recipient")
                .param("thread", thread)
                .param("template", template)
                .query(String.class)
                .list();
    }

    String textOfMail(String thread, String template, String recipient) {
        return jdbc.sql("select body_text from mail where thread = :thread and template = :t and recipient = :r")
                .param("thread", thread)
                .param("t", template)
                .param("r", recipient)
                .query(String.class)
                .single();
    }

    /** The earliest moment at which the mails leave, in Denmark. */
    List<String> leaveAt(String thread, String template) {
        return jdbc.sql("select distinct ready_at from mail where thread = :thread and template = :template")
                .param("thread", thread)
                .param("template", template)
                .query((row, n) -> row.getObject("ready_at", OffsetDateTime.class)
                        .atZoneSameInstant(DanishDates.ZONE)
                        .toLocalDateTime()
                        .toString())
                .list();
    }

    List<String> mailingList() {
        return directory.mailingList("DASSOS").stream().map(EmailAddress::value).sorted().toList();
    }
}
