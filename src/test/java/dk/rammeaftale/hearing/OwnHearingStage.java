package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.application.PersonalLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do in hearings of the secretariat's own, as they do it in Tasklist: logged in, with their own permissions. */
@Component
class OwnHearingStage {

    static final String SECRETARIAT = "sekretariat";

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final HistoryService history;
    private final Hearings hearings;
    private final Seats seats;
    private final Answers answers;
    private final PersonalLinks links;
    private final Journal journal;
    private final JdbcClient jdbc;

    OwnHearingStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            HistoryService history,
            Hearings hearings,
            Seats seats,
            Answers answers,
            PersonalLinks links,
            Journal journal,
            JdbcClient jdbc) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.history = history;
        this.hearings = hearings;
        this.seats = seats;
        this.answers = answers;
        this.links = links;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** An empty service on a Monday morning in January. */
    void isSet() {
        cleanSlate.wipe();
        time.timeIs("2027-01-11T09:00");
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

    /** A question to the members of DASSOS, complete and in order; tests change what they are about. */
    static Map<String, Object> question(String policy, String recipients) {
        Map<String, Object> question = new HashMap<>();
        question.put("title", "Høringssvar om ny vejledning");
        question.put("text", "Har I bemærkninger til udkastet til svar?");
        question.put("policy", policy);
        question.put("recipients", recipients);
        return question;
    }

    /** A survey with one field of each type. */
    static Map<String, Object> survey(String recipients) {
        Map<String, Object> survey = question("SURVEY", recipients);
        survey.put("field_1_label", "Antal pladser, I mangler");
        survey.put("field_1_type", "NUMBER");
        survey.put("field_2_label", "Haster det?");
        survey.put("field_2_type", "CHOICE");
        survey.put("field_2_options", "Ja, Nej\nVed ikke");
        survey.put("field_3_label", "Beskriv behovet");
        survey.put("field_3_type", "TEXT");
        survey.put("field_4_label", "Analyse");
        survey.put("field_4_type", "FILE");
        return survey;
    }

    Hearing asks(Map<String, Object> question) {
        Hearing hearing = prepares(question);
        time.dueWorkIsDone();
        return now(hearing);
    }

    /** The hearing has its number; it is sent with the next due work. */
    Hearing prepares(Map<String, Object> question) {
        String number = as(SECRETARIAT, () -> runtime.startProcessInstanceByKey("hearing", question)).getBusinessKey();
        return hearings.of(new CaseNumber(number)).get(0);
    }

    Hearing now(Hearing hearing) {
        return hearings.get(hearing.id());
    }

    List<Task> openTasks(Hearing hearing) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(hearing.caseNumber().value())
                .taskDefinitionKey("Task_AnswerHearing")
                .list();
    }

    /** The task of an authority that is asked without a seat. */
    Task taskOfAuthority(Hearing hearing, String code) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(hearing.caseNumber().value())
                .taskCandidateGroup("authority-" + code)
                .singleResult();
    }

    Task taskOf(String director, Hearing hearing) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(hearing.caseNumber().value())
                .taskAssignee(director)
                .singleResult();
    }

    void completes(String user, Task task, Map<String, Object> values) {
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    /** The token of a personal link to an authority's answer page. */
    String tokenOf(Hearing hearing, AuthorityCode seat) {
        String holder = seats.of(hearing.id(), seat).holder();
        return links.mint(links.open(AnswerLinks.ANSWER, hearing.id() + ":" + seat, holder));
    }

    /** An authority answers on its personal page. */
    void answersByLink(Hearing hearing, String code, String answer, String comment) {
        AuthorityCode seat = new AuthorityCode(code);
        String holder = seats.of(hearing.id(), seat).holder();
        answers.give(hearing.id(), seat, GivenAnswer.of(answer, comment, holder, Answer.Way.LINK, time.now().toInstant()));
        time.dueWorkIsDone();
    }

    void everybodyAnswers(Hearing hearing, Map<String, Object> answer) {
        openTasks(hearing).forEach(task -> completes(task.getAssignee(), task, answer));
    }

    void daysPass(int days) {
        time.daysPass(days);
    }

    /** The outcome on the finished process instance, by which outside clients read it. */
    String outcomeInHistory(Hearing hearing) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(hearing.caseNumber().value())
                .finished()
                .singleResult()
                .getId();
        return (String) history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("hearingOutcome")
                .singleResult()
                .getValue();
    }

    /** Names of all variables that the engine's history keeps. */
    List<String> variablesInHistory() {
        return history.createHistoricVariableInstanceQuery().list().stream().map(variable -> variable.getName()).toList();
    }

    void isStillRunning(Hearing hearing) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(hearing.caseNumber().value())
                        .count())
                .isEqualTo(1);
    }

    List<String> mailed(Hearing hearing, String template) {
        return jdbc.sql("select recipient from mail where thread = :number and template = :template order by recipient")
                .param("number", hearing.caseNumber().value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    String textOfMail(Hearing hearing, String template, String recipient) {
        return jdbc.sql("select body_text from mail where thread = :n and template = :t and recipient = :r")
                .param("n", hearing.caseNumber().value())
                .param("t", template)
                .param("r", recipient)
                .query(String.class)
                .single();
    }

    List<String> journal(Hearing hearing) {
        return journal.of(hearing.caseNumber()).stream().map(entry -> entry.what()).toList();
    }
}
