package dk.rammeaftale.task;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case of Viborg, and whoever works on its tasks. */
@Component
class TaskStage {

    static final String CASE_WORKER = "viborg";
    static final String DIRECTOR = "viborg-direktoer";
    static final String OF_ANOTHER_AUTHORITY = "skive";
    static final String SECRETARY = "sekretariat";
    static final String SECOND_SECRETARY = "sekretariat2";
    static final String ADMINISTRATOR = "admin";

    private final CleanSlate slate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Journal journal;
    private final JdbcClient jdbc;

    TaskStage(CleanSlate slate, ServiceTime time, RuntimeService runtime, TaskService tasks, IdentityService identity,
            Journal journal, JdbcClient jdbc) {
        this.slate = slate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    void isSet() {
        slate.wipe();
        time.timeIs("2026-12-11T09:00");
    }

    <T> T as(String user, Supplier<T> does) {
        identity.setAuthentication(user,
                identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList());
        try {
            return does.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A case whose affected municipalities are to be contacted. */
    Task toContact() {
        String number = as(CASE_WORKER, () -> runtime.startProcessInstanceByKey("capacity-adjustment", Map.of(
                "kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", 32L, "effectiveDate", "2027-03-01",
                "reason", "Efterspørgslen er faldet gennem de seneste to år."))).getBusinessKey();
        time.dueWorkIsDone();
        return task(number, "Task_ConfirmContact");
    }

    /** The case at the secretariat, which chooses its route. */
    Task toChooseRoute(PageVisitor pages) {
        Task contact = toContact();
        String number = numberOf(contact);
        pages.fills("confirm-contact", CASE_WORKER, contact, contacts(pages.reads(CASE_WORKER, address(contact))));
        return task(number, "Task_ChooseRoute");
    }

    /** Every municipality that the page asks about has been phoned. */
    static Map<String, String> contacts(String page) {
        return Jsoup.parse(page).select("input[name~=contact_\\d+_date]").eachAttr("name").stream()
                .flatMap(name -> Stream.of(
                        Map.entry(name, "2026-12-10"), Map.entry(name.replace("_date", "_how"), "PHONE")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Task task(String number, String element) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element).list();
        assertThat(open).as(element + " of " + number).hasSize(1);
        return open.get(0);
    }

    /** Aarhus is asked in a hearing about the case. */
    Task toAnswer(PageVisitor pages) {
        Task route = toChooseRoute(pages);
        String number = numberOf(route);
        pages.fills("choose-route", SECRETARY, route, Map.of("route", "HEARING"));
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskAssignee("aarhus-direktoer").singleResult();
    }

    String numberOf(Task task) {
        return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    static String address(Task task) {
        return "/opgaver/" + task.getId();
    }

    boolean isOpen(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
    }

    String holder(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    List<String> journal(String number) {
        return journal.of(new CaseNumber(number)).stream().map(entry -> entry.by() + ": " + entry.what()).toList();
    }

    /** To whom mails of that template were written. */
    List<String> mailed(String template) {
        return jdbc.sql("select recipient from mail where template = ? order by id").param(template).query(String.class).list();
    }

    /** What the only mail of that template says. */
    String textMailed(String template) {
        return jdbc.sql("select body_text from mail where template = ?").param(template).query(String.class).single();
    }
}
