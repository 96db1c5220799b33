package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.HearingRegister;
import dk.rammeaftale.hearing.application.HearingRequest;
import dk.rammeaftale.hearing.application.KeptProof;
import dk.rammeaftale.hearing.application.Proofs;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.DeliveryFailed;
import dk.rammeaftale.mail.application.ReplyReceived;
import dk.rammeaftale.mail.model.MailAccepted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail hearing about a proposal of Viborg, as those asked, the secretariat and the mail server see it. */
@Component
public class HearingStage {

    public static final String SECRETARIAT = "sekretariat";
    static final int ASKED = 19;
    static final HearingTerms SILENCE_APPROVES = HearingTerms.ofMailHearing(true, false);
    /** Ends the hearing that opens when the stage is set: 14 days later is Christmas. */
    static final String DEADLINE = "2026-12-29T00:00";
    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    private final CleanSlate cleanSlate;
    private final ServiceTime time;
    private final HearingRegister register;
    private final Answers answers;
    private final Seats seats;
    private final Proofs proofs;
    private final Journal journal;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private int numbers;
    private long arrived;

    HearingStage(
            CleanSlate cleanSlate,
            ServiceTime time,
            HearingRegister register,
            Answers answers,
            Seats seats,
            Proofs proofs,
            Journal journal,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.cleanSlate = cleanSlate;
        this.time = time;
        this.register = register;
        this.answers = answers;
        this.seats = seats;
        this.proofs = proofs;
        this.journal = journal;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** An empty service on a Friday morning, two weeks before Christmas. */
    void isSet() {
        cleanSlate.wipe();
        numbers = 0;
        time.timeIs("2026-12-11T09:00");
        time.dueWorkIsDone();
    }

    /** All members are asked about a proposal of Viborg, whose own is not. */
    long opens() {
        return opens(Recipients.DASSOS, SILENCE_APPROVES);
    }

    long opens(Recipients recipients, HearingTerms terms) {
        long hearing = begins(recipients, terms);
        time.dueWorkIsDone();
        return hearing;
    }

    /** The hearing is prepared; it opens with the next due work. */
    long begins(Recipients recipients, HearingTerms terms) {
        CaseNumber number = CaseNumber.of(2026, ++numbers);
        long hearing = register.add(
                new HearingRequest(
                        number, 1, "Botilbud i Viborg, 12 pladser færre", Optional.of(VIBORG), Optional.empty(), recipients,
                        Optional.empty(), List.of(), List.of()),
                terms);
        // Past the start event, at which clients are refused: hearings are called, or started with a form of their own.
        runtime.createProcessInstanceByKey("hearing")
                .businessKey(number.value())
                .setVariable("hearingId", hearing)
                .startBeforeActivity("Task_OpenHearing")
                .execute();
        return hearing;
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

    Hearing the(long hearing) {
        return register.find(hearing).orElseThrow();
    }

    HearingSeat seat(long hearing, String code) {
        return seats.of(hearing, new AuthorityCode(code));
    }

    /** The codes of the seats that are asked. */
    List<String> asked(long hearing) {
        return seats.asked(hearing).stream().map(seat -> seat.authority().value()).toList();
    }

    Optional<ProcessInstance> instance(long hearing) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey("hearing")
                .variableValueEquals("hearingId", hearing)
                .singleResult());
    }

    /** The elements at which the hearing waits; nothing where it is over. */
    List<String> waitsAt(long hearing) {
        return instance(hearing)
                .map(one -> runtime.getActiveActivityIds(one.getId()).stream().distinct().toList())
                .orElse(List.of());
    }

    List<Task> openTasks(long hearing, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(the(hearing).caseNumber().value())
                .taskDefinitionKey(element)
                .list();
    }

    Task onlyTask(long hearing, String element) {
        List<Task> open = openTasks(hearing, element);
        assertThat(open).as("open tasks " + element).hasSize(1);
        return open.get(0);
    }

    /** The usernames of those who still have a task to answer. */
    List<String> haveATask(long hearing) {
        return openTasks(hearing, "Task_AnswerHearing").stream().map(Task::getAssignee).sorted().toList();
    }

    void completes(String user, Task task, Map<String, Object> values) {
        as(user, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
        time.dueWorkIsDone();
    }

    void answersInTasklist(String director, long hearing, String answer, String comment) {
        Task task = openTasks(hearing, "Task_AnswerHearing").stream()
                .filter(one -> director.equals(one.getAssignee()))
                .findFirst()
                .orElseThrow();
        completes(director, task, Map.of("answer", answer, "comment", comment));
    }

    /** An answer on the seat's personal link, now. */
    AnswerReceipt answers(long hearing, String code, String answer, String comment) {
        AnswerReceipt receipt = gives(hearing, code, answer, comment, time.now().toInstant());
        time.dueWorkIsDone();
        return receipt;
    }

    /** As {@link #answers}, from any thread: nothing else is done. */
    AnswerReceipt gives(long hearing, String code, String answer, String comment, Instant at) {
        String holder = seat(hearing, code).holder();
        return answers.give(
                hearing, new AuthorityCode(code), GivenAnswer.of(answer, comment, holder, Answer.Way.LINK, at));
    }

    void everybodyAnswersBut(long hearing, String... codes) {
        asked(hearing).stream()
                .filter(code -> !List.of(codes).contains(code))
                .forEach(code -> gives(hearing, code, "NO_REMARKS", "", time.now().toInstant()));
        time.dueWorkIsDone();
    }

    List<Answer> counting(long hearing) {
        return answers.all(hearing);
    }

    List<Answer> versions(long hearing, String code) {
        return answers.versions(hearing, new AuthorityCode(code));
    }

    /** The last mail of a kind to a seat comes back, though the server had taken it. */
    public void comesBack(long hearing, String code, SeatMail.Kind kind, String reason) {
        long mail = lastMail(hearing, code, kind);
        Instant now = time.now().toInstant();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update mail set bounced_at = :now, bounce_reason = :reason where id = :mail")
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("reason", reason)
                    .param("mail", mail)
                    .update();
            events.publishEvent(new DeliveryFailed(mail, reason, now));
        });
    }

    /** The mail server takes the invitation of a seat only now, which was on its way until then. */
    void lastInvitationArrives(long hearing, String code) {
        long mail = lastMail(hearing, code, SeatMail.Kind.INVITATION);
        OffsetDateTime now = OffsetDateTime.ofInstant(time.now().toInstant(), ZoneOffset.UTC);
        jdbc.sql("update hearing set invitations_settled_at = null where id = :h").param("h", hearing).update();
        jdbc.sql("update mail set kept_at = :now where id = :mail").param("now", now).param("mail", mail).update();
        transaction.executeWithoutResult(status -> events.publishEvent(new MailAccepted(mail, now.toInstant())));
        time.dueWorkIsDone();
    }

    /** The person on a seat replies to their invitation. */
    void replies(long hearing, String code, String text) {
        replies(hearing, code, text, true);
    }

    /** A mail from the address of a seat names nothing but the case. */
    void writesAboutTheCase(long hearing, String code, String text) {
        replies(hearing, code, text, false);
    }

    private void replies(long hearing, String code, String text, boolean certain) {
        long mail = lastMail(hearing, code, SeatMail.Kind.INVITATION);
        String from = seat(hearing, code).email().value();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ReplyReceived(++arrived, mail, true, certain, text, text, time.now().toInstant(), from)));
        time.dueWorkIsDone();
    }

    private long lastMail(long hearing, String code, SeatMail.Kind kind) {
        return jdbc.sql("select max(mail_id) from hearing_mail where hearing_id = :h and authority = :a and kind = :k")
                .param("h", hearing)
                .param("a", code)
                .param("k", kind.name())
                .query(Long.class)
                .single();
    }

    /** The seat whose reply a task asks to read. */
    String seatOfReply(Task task) {
        return jdbc.sql("select authority from hearing_reply where id = :id")
                .param("id", runtime.getVariable(task.getExecutionId(), "replyId"))
                .query(String.class)
                .single();
    }

    /** When a mail of a kind was written to a seat, in Copenhagen, oldest first. */
    List<String> written(long hearing, String code, SeatMail.Kind kind) {
        return jdbc.sql("""
                        select written_at from hearing_mail
                        where hearing_id = :h and authority = :a and kind = :k order by mail_id
                        """)
                .param("h", hearing)
                .param("a", code)
                .param("k", kind.name())
                .query((row, index) -> row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(time.now().getZone()).toLocalDateTime().toString())
                .list();
    }

    /** The seats to which a mail of a kind was written, each as often as it was. */
    List<String> writtenTo(long hearing, SeatMail.Kind kind) {
        return jdbc.sql("select authority from hearing_mail where hearing_id = :h and kind = :k order by mail_id")
                .param("h", hearing)
                .param("k", kind.name())
                .query(String.class)
                .list();
    }

    /** The addresses that got a mail made from a template. */
    List<String> mailed(long hearing, String template) {
        return jdbc.sql("select recipient from mail where thread = :thread and template = :template order by id")
                .param("thread", the(hearing).caseNumber().value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    String lastText(long hearing, String template) {
        return jdbc.sql("select body_text from mail where thread = :thread and template = :template order by id desc limit 1")
                .param("thread", the(hearing).caseNumber().value())
                .param("template", template)
                .query(String.class)
                .single();
    }

    List<String> journal(long hearing) {
        return journal.of(the(hearing).caseNumber()).stream().map(entry -> entry.what()).toList();
    }

    SeatProof proof(long hearing, String code) {
        return proofs.of(hearing).stream()
                .filter(one -> one.seat().authority().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What the closed hearing keeps of each seat, by its code. */
    KeptProof kept(long hearing, String code) {
        return proofs.kept(hearing).stream()
                .filter(one -> one.seat().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
