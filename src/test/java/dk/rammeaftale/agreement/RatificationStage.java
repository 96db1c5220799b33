package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.CouncilBoard;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The autumn in which 20 councils approve an agreement, and what people do about it, each with their own permissions. */
@Component
class RatificationStage {

    static final String SECRETARIAT = "sekretariat";
    static final String LEMVIG = "665";
    static final String RECORD = "Task_RecordRatification";
    static final Viewer SECRETARY = new Viewer(SECRETARIAT, Set.of("secretariat"));
    static final byte[] PDF = "%PDF-1.7\nUdskrift".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Agreements agreements;
    private final CouncilBoard board;
    private final Directory directory;
    private final Journal journal;
    private final JdbcClient jdbc;

    private Agreement agreement;

    RatificationStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            Agreements agreements,
            CouncilBoard board,
            Directory directory,
            Journal journal,
            JdbcClient jdbc) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.agreements = agreements;
        this.board = board;
        this.directory = directory;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** A Monday morning in November: KKR has approved the agreement of 2027–28, and its councils are asked. */
    void councilsAreAsked() {
        isPlanned();
        time.dueWorkIsDone();
    }

    /** All that comes before the councils is done; what follows runs as it does in earnest. */
    void isPlanned() {
        cleanSlate.wipe();
        time.timeIs("2026-11-02T09:00");
        as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("framework-agreement", Map.of("firstYear", 2027L)));
        agreement = agreements.all().get(0);
        jdbc.sql("update agreement_milestone set state = 'DONE', done_on = date '2026-10-30'"
                + " where step_key not in ('ratified', 'submitted', 'in-force', 'follow-up')").update();
        jdbc.sql("update agreement_milestone set planned_on = date '2026-12-01' where step_key = 'ratified'").update();
        jdbc.sql("update agreement_milestone set planned_on = date '2026-12-10' where step_key = 'submitted'").update();
    }

    Agreement agreement() {
        return agreements.get(agreement.id());
    }

    String milestone(String step) {
        return agreements.milestone(agreement(), step).orElseThrow().state().name();
    }

    RatificationBoard board() {
        return board.of(agreement());
    }

    CouncilState state(String code) {
        return board().state(board().of(new AuthorityCode(code)).orElseThrow());
    }

    List<Authority> authorities() {
        return directory.authorities().stream().filter(Authority::inRegion).toList();
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

    List<Task> tasks(String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(agreement.number().value()).taskDefinitionKey(element).list();
    }

    Optional<Task> task(String element, String code) {
        return tasks(element).stream()
                .filter(task -> code.equals(tasks.getVariable(task.getId(), "authority")))
                .findFirst();
    }

    List<Task> tasksSeenBy(String user, String element) {
        return as(user, () -> tasks.createTaskQuery().taskDefinitionKey(element).list());
    }

    void completes(String user, Task task, Map<String, Object> values) {
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    void completes(String user, String element, String code, Map<String, Object> values) {
        Optional<Task> open = task(element, code);
        assertThat(open).as("the task " + element + " of " + code).isPresent();
        completes(user, open.get(), values);
    }

    /** An approval of today with its extract; tests change what it is about. */
    Map<String, Object> approval() {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", "APPROVED");
        values.put("meetingDate", time.now().toLocalDate().toString());
        values.put("extract", Variables.fileValue("udskrift.pdf").file(PDF).mimeType("application/pdf").setTransient(true).create());
        return values;
    }

    Map<String, Object> approval(String key, Object value) {
        Map<String, Object> values = approval();
        values.put(key, value);
        return values;
    }

    Map<String, Object> reservation() {
        Map<String, Object> values = approval("decision", "APPROVED_WITH_RESERVATION");
        values.put("reservation", "Takstafsnittet skal tages op i 2027.");
        return values;
    }

    Map<String, Object> treatment() {
        Map<String, Object> values = new HashMap<>();
        values.put("treatedBy", "DASSOS");
        values.put("treatedOn", time.now().toLocalDate().toString());
        values.put("treatment", "Taget til efterretning.");
        return values;
    }

    void allApproveBut(String... others) {
        authorities().stream()
                .map(authority -> authority.code().value())
                .filter(code -> !List.of(others).contains(code))
                .forEach(code -> completesAtOnce(task(RECORD, code).orElseThrow(), approval()));
        time.dueWorkIsDone();
    }

    private void completesAtOnce(Task task, Map<String, Object> values) {
        as(SECRETARIAT, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
    }

    long running(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).count();
    }

    List<String> mailed(String template) {
        return jdbc.sql("select recipient from mail where template = :template order by recipient")
                .param("template", template)
                .query(String.class)
                .list();
    }

    String lastTextOf(String template) {
        return jdbc.sql("select body_text from mail where template = :template order by id desc limit 1")
                .param("template", template)
                .query(String.class)
                .single();
    }

    List<String> forumsWithRejections(String code) {
        return jdbc.sql("select forum from agenda_item where source_reference = :reference order by forum, id")
                .param("reference", agreement.number().value() + "/ratified-" + code)
                .query(String.class)
                .list();
    }

    List<String> journal() {
        return journal.of(agreement.number()).stream().map(entry -> entry.by() + ": " + entry.what()).toList();
    }

    List<String> variablesOfSentValues() {
        return jdbc.sql("select NAME_ from ACT_HI_VARINST where NAME_ in ('extract', 'reservation', 'treatment', 'receipt')"
                        + " and TEXT_ is not null")
                .query(String.class)
                .list();
    }
}
