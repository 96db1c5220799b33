package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.springframework.stereotype.Component;

/** An agreement as its people carry it on, from one step of the wheel to the next. */
@Component
public class AgreementStage {

    public static final String SECRETARIAT = "sekretariat";
    private static final String CHAIR = "struer-direktoer";

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final Agreements agreements;
    private final PlanChanges plan;
    private final MeetingRegister meetings;
    private final AgendaRegister agendas;
    private final MinutesBook minutes;
    private final CsvDesk registers;

    AgreementStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            Agreements agreements,
            PlanChanges plan,
            MeetingRegister meetings,
            AgendaRegister agendas,
            MinutesBook minutes,
            CsvDesk registers) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.agreements = agreements;
        this.plan = plan;
        this.meetings = meetings;
        this.agendas = agendas;
        this.minutes = minutes;
        this.registers = registers;
    }

    /** An empty service at that moment. */
    public void isSet(String at) {
        cleanSlate.wipe();
        time.timeIs(at);
    }

    /** Meetings are planned, as {@code dassos-2026-03-06} each, with the hand-in deadline four weeks before. */
    public void arePlanned(String... ids) {
        StringBuilder file = new StringBuilder("id;forum;dato;frist\n");
        for (String id : ids) {
            LocalDate day = LocalDate.parse(id.substring(id.length() - 10));
            String forum = id.substring(0, id.length() - 11).toUpperCase();
            file.append("%s;%s;%s;%s%n".formatted(id, forum, day, day.minusDays(28)));
        }
        assertThat(registers.load("moeder", file.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .isInstanceOf(Verdict.Accepted.class);
    }

    public Viewer secretariat() {
        return new Viewer(SECRETARIAT, Set.of("secretariat"));
    }

    public <T> T as(String user, Supplier<T> does) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        identity.setAuthentication(user, groups);
        try {
            return does.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The secretariat starts an agreement of two years by the newest way of doing it. */
    public Agreement isOpened(long firstYear) {
        return isOpened(Map.of("firstYear", firstYear));
    }

    public Agreement isOpened(Map<String, Object> values) {
        ProcessInstance instance = as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("framework-agreement", values));
        time.dueWorkIsDone();
        return agreements.find(new CaseNumber(instance.getBusinessKey())).orElseThrow();
    }

    public Agreement theAgreement(Agreement agreement) {
        return agreements.get(agreement.id());
    }

    public Milestone milestone(Agreement agreement, String step) {
        return agreements.milestone(agreement, step).orElseThrow();
    }

    /** Steps that were done before, on their days; nothing of them is left to do. */
    public void areDone(Agreement agreement, String... steps) {
        for (String step : steps) {
            assertThat(plan.recordDone(agreement, step, time.now().toLocalDate().toString(), "Gennemført før tjenesten.", secretariat()))
                    .isInstanceOf(Verdict.Accepted.class);
        }
        time.dueWorkIsDone();
    }

    /** Every step before it is done elsewhere, every council approves at once, and it is submitted and takes effect. */
    public void takesEffectWithoutFurtherAdo(Agreement agreement) {
        agreements.milestones(agreement).stream()
                .takeWhile(milestone -> !milestone.key().equals("ratified"))
                .forEach(milestone -> areDone(agreement, milestone.key()));
        String yesterday = time.now().toLocalDate().minusDays(1).toString();
        List<Task> councils = openTasks(agreement, "Task_RecordRatification", Optional.empty());
        assertThat(councils).hasSize(20);
        for (Task task : councils) {
            completes(SECRETARIAT, task, Map.of("decision", "APPROVED", "meetingDate", yesterday, "extract", extract()));
        }
        completes(SECRETARIAT, agreement, "Task_SubmitAgreement", "submitted",
                Map.of("submittedOn", time.now().toLocalDate().toString(), "receipt", "Kvittering"));
    }

    /** The extract of a council's minutes. */
    public static FileValue extract() {
        return Variables.fileValue("udskrift.pdf", true).file("%PDF-1.4 udskrift".getBytes(StandardCharsets.UTF_8)).create();
    }

    /** The open tasks of that kind; those of one step where a step is named. */
    public List<Task> openTasks(Agreement agreement, String element, Optional<String> step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .taskDefinitionKey(element)
                .list().stream()
                .filter(task -> step.isEmpty() || step.get().equals(tasks.getVariable(task.getId(), "step")))
                .toList();
    }

    public void completes(String user, Agreement agreement, String element, String step, Map<String, Object> values) {
        List<Task> open = openTasks(agreement, element, Optional.of(step));
        assertThat(open).as(element + " of " + step).hasSize(1);
        completes(user, open.get(0), values);
    }

    public void completes(String user, Task task, Map<String, Object> values) {
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    /** The task by which an authority records what its council has decided. */
    public Task councilTask(Agreement agreement, String authority) {
        return openTasks(agreement, "Task_RecordRatification", Optional.empty()).stream()
                .filter(task -> authority.equals(tasks.getVariable(task.getId(), "authority")))
                .findFirst()
                .orElseThrow();
    }

    public Meeting meeting(String id) {
        return meetings.find(id).orElseThrow();
    }

    public List<AgendaItem> items(String meetingId) {
        return agendas.of(meetingId);
    }

    /** The agenda is sent a week before, the meeting is held, and its minutes are out some days later. */
    public void isHeld(String meetingId, Function<AgendaItem, Outcome> outcomes) {
        LocalDate day = meeting(meetingId).date();
        time.timePassesTo(day.minusDays(9) + "T09:00");
        completes(SECRETARIAT, taskOf(meetingId, "Task_PrepareAgenda"), Map.of());
        time.timePassesTo(day.plusDays(5) + "T09:00");
        for (AgendaItem item : items(meetingId)) {
            if (!item.isWithdrawn() && !item.bullets().isEmpty()) {
                EnteredMinutes.EnteredOutcome word =
                        new EnteredMinutes.EnteredOutcome("", outcomes.apply(item).name(), "", "");
                assertThat(minutes.save(meetingId, item.id(), new EnteredMinutes(
                                item.minutesEdition(),
                                "Mødet behandlede punktet.",
                                Optional.empty(),
                                Collections.nCopies(item.bullets().size(), word),
                                EnteredMinutes.EnteredOutcome.NONE)))
                        .isInstanceOf(SavedMinutes.Done.class);
            }
        }
        completes(SECRETARIAT, taskOf(meetingId, "Task_RecordMinutes"), Map.of());
        completes(CHAIR, taskOf(meetingId, "Task_ApproveMinutes"), Map.of("approved", true));
    }

    private Task taskOf(String meetingId, String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(meetingId).taskDefinitionKey(element).singleResult();
    }

    /** Somebody sends the message by which a step that is out is ended. */
    public void sendsTakenOut(Agreement agreement, String step) {
        String waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .processVariableValueEquals("step", step)
                .messageEventSubscriptionName("Message_StepTakenOut")
                .singleResult()
                .getId();
        runtime.messageEventReceived("Message_StepTakenOut", waiting);
    }

    /** The activities of the wheel that an agreement has passed, in the order in which it passed them. */
    public List<String> passed(Agreement agreement) {
        String main = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .processDefinitionKey("framework-agreement")
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(main).finished().activityType("callActivity")
                .orderByHistoricActivityInstanceEndTime().asc().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isRunning(Agreement agreement) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(agreement.number().value(), "framework-agreement")
                .count() > 0;
    }
}
