package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A secretariat that makes the agreement of 2029–30, in front of its pages and tasks; it is 4 October 2027. DASSOS has its
 * meetings of the sample, the other forums have not planned theirs.
 */
@Component
class AgreementPagesStage {

    static final String SECRETARY = "sekretariat";
    static final String MEMBER = "odder-direktoer";
    static final String CASE_WORKER = "viborg";
    static final String ADMINISTRATOR = "admin";

    private final CleanSlate slate;
    private final ServiceTime time;
    private final WebApplicationContext context;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Agreements agreements;
    private final Hearings hearings;
    private final Seats seats;
    private final Answers answers;
    private final Consultations consultations;
    private final Journal journal;
    private final JdbcClient jdbc;
    private MockMvc web;

    AgreementPagesStage(
            CleanSlate slate,
            ServiceTime time,
            WebApplicationContext context,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            Agreements agreements,
            Hearings hearings,
            Seats seats,
            Answers answers,
            Consultations consultations,
            Journal journal,
            JdbcClient jdbc) {
        this.slate = slate;
        this.time = time;
        this.context = context;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.agreements = agreements;
        this.hearings = hearings;
        this.seats = seats;
        this.answers = answers;
        this.consultations = consultations;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    void isSet() {
        slate.wipe();
        time.timeIs("2027-10-04T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    <T> T as(String username, Supplier<T> does) {
        identity.setAuthentication(username, groups(username));
        try {
            return does.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String username) {
        return identity.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
    }

    /** The secretariat has started the agreement, and what is due at once has happened. */
    Agreement opened() {
        String number = as(SECRETARY, () -> runtime.startProcessInstanceByKey(
                "framework-agreement", Map.of("firstYear", 2029L, "years", 2L))).getBusinessKey();
        time.dueWorkIsDone();
        return agreements.find(new CaseNumber(number)).orElseThrow();
    }

    Milestone at(Agreement agreement, String key) {
        return agreements.milestone(agreement, key).orElseThrow();
    }

    ResultActions looks(String who, String address) throws Exception {
        return performs(who, get(address));
    }

    String reads(String who, String address) throws Exception {
        return text(looks(who, address).andExpect(status().isOk()));
    }

    /** Sends a form; the fields are names and values in turn. */
    ResultActions sends(String who, String address, String... fields) throws Exception {
        return performs(who, with(post(address).with(csrf()), fields));
    }

    /** Sends a form with a file. */
    ResultActions uploads(String who, String address, MockMultipartFile file, String... fields) throws Exception {
        return performs(who, with(multipart(address).file(file).with(csrf()), fields));
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder form, String... fields) {
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return form;
    }

    private ResultActions performs(String who, MockHttpServletRequestBuilder request) {
        return as(who, () -> {
            try {
                return web.perform(request.with(user(who).authorities(AuthorityUtils.createAuthorityList(groups(who)))));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Nobody is logged in. */
    ResultActions strangerLooks(String address) throws Exception {
        return web.perform(get(address).accept(MediaType.TEXT_HTML));
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    List<Task> tasks(Agreement agreement, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .taskDefinitionKey(element)
                .list();
    }

    Task task(Agreement agreement, String element) {
        List<Task> open = tasks(agreement, element);
        assertThat(open).as(element).hasSize(1);
        return open.get(0);
    }

    /** The task of a step, where several steps have one of the kind. */
    Task task(Agreement agreement, String element, String step) {
        return tasks(agreement, element).stream()
                .filter(task -> step.equals(tasks.getVariable(task.getId(), "step")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element + " of " + step));
    }

    String form(String name, Task task) throws Exception {
        return reads(SECRETARY, "/forms/%s.html?task=%s".formatted(name, task.getId()));
    }

    void completes(Task task, Map<String, Object> values) {
        as(SECRETARY, () -> {
            tasks.claim(task.getId(), SECRETARY);
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    /** DASSOS has approved the process and the method, so that the first steps begin when their time comes. */
    void processIsApproved(Agreement agreement) {
        completes(task(agreement, "Task_RecordForumDecision"), Map.of("outcome", "APPROVED", "decidedOn", "2027-10-04"));
    }

    /** The last hearing of a step. */
    Hearing hearing(Agreement agreement, String step) {
        Long id = jdbc.sql("select max(hearing_id) from agreement_consultation where agreement_id = ? and step_key = ?")
                .param(agreement.id()).param(step).query(Long.class).single();
        return hearings.get(id);
    }

    void answers(Hearing hearing, String code, String answer, String comment) {
        AuthorityCode seat = new AuthorityCode(code);
        String holder = seats.of(hearing.id(), seat).holder();
        answers.give(hearing.id(), seat, GivenAnswer.of(answer, comment, holder, Answer.Way.LINK, time.now().toInstant()));
        time.dueWorkIsDone();
    }

    /** So many of the authorities answer a survey in Tasklist. */
    void surveyAnswered(Hearing hearing, int authorities, Map<String, Object> fields) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(hearing.caseNumber().value())
                .taskDefinitionKey("Task_AnswerHearing")
                .list();
        assertThat(open).hasSize(20);
        open.subList(0, authorities).forEach(task -> {
            String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(link -> link.getGroupId())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            String worker = identity.createUserQuery().memberOfGroup(group).list().stream()
                    .map(person -> person.getId())
                    .filter(name -> !name.endsWith("-direktoer"))
                    .findFirst()
                    .orElseThrow();
            as(worker, () -> {
                tasks.claim(task.getId(), worker);
                tasks.complete(task.getId(), fields);
                return null;
            });
        });
        time.dueWorkIsDone();
    }

    /** The authorities that have not answered, by name. */
    List<String> missing(Hearing hearing) {
        return consultations.missing(hearing).stream().map(authority -> authority.name()).toList();
    }

    List<String> journal(Agreement agreement) {
        return journal.of(agreement.number()).stream().map(entry -> entry.what()).toList();
    }

    /** The recipients of the mails of a template, in order. */
    List<String> recipients(String template) {
        return jdbc.sql("select recipient from mail where template = ? order by recipient").param(template).query(String.class).list();
    }

    JdbcClient rows() {
        return jdbc;
    }
}
