package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do in a case, as they do it in Tasklist: logged in, with nothing but their own permissions. */
@Component
public class CaseStage {

    static final String VIBORG_FACILITY = "F-791-01";
    static final int VIBORG_PLACES = 44;
    static final String SECRETARIAT = "sekretariat";

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final HistoryService history;
    private final Cases cases;
    private final Facilities facilities;
    private final Directory directory;
    private final Journal journal;
    private final JdbcClient jdbc;

    CaseStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            HistoryService history,
            Cases cases,
            Facilities facilities,
            Directory directory,
            Journal journal,
            JdbcClient jdbc) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.history = history;
        this.cases = cases;
        this.facilities = facilities;
        this.directory = directory;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** An empty service on a Friday morning, two weeks before Christmas. */
    public void isSet() {
        cleanSlate.wipe();
        time.timeIs("2026-12-11T09:00");
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

    /** A proposal of Viborg at its facility, complete and in order; tests change what they are about. */
    public Map<String, Object> proposal() {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("kind", "CHANGE");
        proposal.put("facilityId", VIBORG_FACILITY);
        proposal.put("placesAfter", (long) VIBORG_PLACES - 12);
        proposal.put("effectiveDate", "2027-03-01");
        proposal.put("reason", "Efterspørgslen er faldet gennem de seneste to år.");
        return proposal;
    }

    Map<String, Object> proposalAt(String facility, long placesAfter) {
        Map<String, Object> proposal = proposal();
        proposal.put("facilityId", facility);
        proposal.put("placesAfter", placesAfter);
        return proposal;
    }

    public CaseNumber proposes(String user, Map<String, Object> proposal) {
        ProcessInstance instance =
                as(user, () -> runtime.startProcessInstanceByKey("capacity-adjustment", proposal));
        time.dueWorkIsDone();
        return new CaseNumber(instance.getBusinessKey());
    }

    public ProcessInstance instanceOf(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "capacity-adjustment")
                .singleResult();
    }

    List<Task> openTasks(CaseNumber number, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(element)
                .list();
    }

    public Task onlyTask(CaseNumber number, String element) {
        List<Task> open = openTasks(number, element);
        assertThat(open).as("open tasks " + element + " of " + number).hasSize(1);
        return open.get(0);
    }

    void completes(String user, CaseNumber number, String element, Map<String, Object> values) {
        completes(user, onlyTask(number, element), values);
    }

    void completes(String user, Task task, Map<String, Object> values) {
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    /** The operator has phoned every municipality that is still to be contacted. */
    void documentsContact(String user, CaseNumber number) {
        Map<String, Object> log = new HashMap<>();
        cases.affected(number).stream().filter(one -> !one.isCovered()).forEach(one -> {
            log.put("contact_" + one.authority() + "_date", time.now().toLocalDate().toString());
            log.put("contact_" + one.authority() + "_how", "PHONE");
        });
        completes(user, number, "Task_ConfirmContact", log);
    }

    /** From the proposal to the secretariat's choice. */
    public CaseNumber isReadyForRoute(String user, Map<String, Object> proposal) {
        CaseNumber number = proposes(user, proposal);
        documentsContact(user, number);
        return number;
    }

    void choosesRoute(CaseNumber number, String route) {
        completes(SECRETARIAT, number, "Task_ChooseRoute", Map.of("route", route));
    }

    public CaseNumber isInHearing(Map<String, Object> proposal) {
        CaseNumber number = isReadyForRoute("viborg", proposal);
        choosesRoute(number, "HEARING");
        return number;
    }

    public Task taskOf(String director, CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_AnswerHearing")
                .taskAssignee(director)
                .singleResult();
    }

    void answers(String director, CaseNumber number, String answer, String comment) {
        completes(director, taskOf(director, number), Map.of("answer", answer, "comment", comment));
    }

    public void everybodyAnswers(CaseNumber number, String answer) {
        openTasks(number, "Task_AnswerHearing")
                .forEach(task -> completes(task.getAssignee(), task, Map.of("answer", answer)));
    }

    void meetingDecides(CaseNumber number, String meetingId, Map<String, Object> outcome) {
        Map<String, Object> values = new HashMap<>(outcome);
        values.put("meetingId", meetingId);
        as(SECRETARIAT, () -> runtime.createMessageCorrelation("Message_MeetingDecided")
                .processInstanceBusinessKey(number.value())
                .setVariables(values)
                .correlateWithResult());
        time.dueWorkIsDone();
    }

    void withdraws(String user, CaseNumber number) {
        as(user, () -> runtime.startProcessInstanceByKey(
                "case-withdrawal", Map.of("caseNumber", number.value(), "reason", "Behovet har ændret sig.")));
        time.dueWorkIsDone();
    }

    CapacityCase theCase(CaseNumber number) {
        return cases.get(number);
    }

    List<Affected> affected(CaseNumber number) {
        return cases.affected(number);
    }

    List<String> affectedCodes(CaseNumber number) {
        return cases.affected(number).stream().map(one -> one.authority().value()).toList();
    }

    int placesOn(String facility, String day) {
        return facilities.placesOn(new FacilityId(facility), LocalDate.parse(day));
    }

    Facility facility(String id) {
        return facilities.find(new FacilityId(id)).orElseThrow();
    }

    List<Facility> facilitiesOf(String code) {
        return facilities.operatedBy(new AuthorityCode(code));
    }

    /** Addresses that got a mail of a kind about a case. */
    List<String> mailed(CaseNumber number, String template) {
        return jdbc.sql("select recipient from mail where thread = :number and template = :template order by recipient")
                .param("number", number.value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    String textOfMail(CaseNumber number, String template, String recipient) {
        return jdbc.sql("select body_text from mail where thread = :n and template = :t and recipient = :r")
                .param("n", number.value())
                .param("t", template)
                .param("r", recipient)
                .query(String.class)
                .single();
    }

    /** What somebody was written in mails of a kind about a case, oldest first. */
    List<String> textsOfMails(CaseNumber number, String template, String recipient) {
        return jdbc.sql("select body_text from mail where thread = :n and template = :t and recipient = :r order by id")
                .param("n", number.value())
                .param("t", template)
                .param("r", recipient)
                .query(String.class)
                .list();
    }

    List<String> membersAddresses() {
        return directory.seats().stream().map(seat -> seat.holder().email().value()).sorted().toList();
    }

    String contactOf(String code) {
        return directory.authority(new AuthorityCode(code)).contact().value();
    }

    List<String> journal(CaseNumber number) {
        return journal.of(number).stream().map(entry -> entry.what()).toList();
    }

    /** The outcome on the finished process instance, by which outside clients read it. */
    String outcomeInHistory(CaseNumber number) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("capacity-adjustment")
                .finished()
                .singleResult()
                .getId();
        HistoricVariableInstance outcome = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("caseOutcome")
                .singleResult();
        return (String) outcome.getValue();
    }

    /** Names of all variables that the engine's history keeps of a case. */
    List<String> variablesInHistory() {
        return history.createHistoricVariableInstanceQuery().list().stream()
                .map(HistoricVariableInstance::getName)
                .distinct()
                .sorted()
                .toList();
    }
}
