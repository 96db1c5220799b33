package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.directory.application.Deputies;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.EnteredAppointment;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat.ActsAs;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.verdict.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deputy's days begin in the middle of a hearing: task, link and mail are theirs, and nobody else's. */
@ServiceTest
class SeatChangesTest {

    private static final AuthorityCode AARHUS = new AuthorityCode("751");
    private static final Viewer DIRECTOR = new Viewer("aarhus-direktoer", Set.of("members", "authority-751"));

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private CleanSlate slate;
    @Autowired
    private Deputies deputies;
    @Autowired
    private Directory directory;
    @Autowired
    private AnswerLinks links;
    @Autowired
    private PersonalLinks personalLinks;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void the_sample_is_in_charge_again() {
        slate.wipe();
    }

    private void aarhusIsStoodInFor(String first, String last) {
        assertThat(deputies.appoint(
                        directory.authority(AARHUS), new EnteredAppointment("aarhus", first, last, ""), DIRECTOR))
                .isInstanceOf(Verdict.Accepted.class);
    }

    /** A link in a mail to the person who had the seat of Aarhus then. */
    private String tokenOf(String holder) {
        return personalLinks.mint(jdbc.sql("select max(id) from personal_link where holder = :holder")
                .param("holder", holder)
                .query(Long.class)
                .single());
    }

    private Optional<AnswerLinks.Target> target(String token) {
        return personalLinks.find(token).flatMap(links::target);
    }

    @Test
    void task_link_and_mail_move_to_the_deputy_and_nothing_stays_behind() {
        long hearing = stage.opens();
        String before = tokenOf("aarhus-direktoer");
        assertThat(target(before)).isPresent();
        aarhusIsStoodInFor("2026-12-16", "2026-12-31");
        time.timePassesTo("2026-12-16T00:00");

        assertThat(stage.haveATask(hearing)).contains("aarhus").doesNotContain("aarhus-direktoer");
        assertThat(stage.seat(hearing, "751").actsAs()).isEqualTo(ActsAs.DEPUTY);
        assertThat(stage.written(hearing, "751", Kind.INVITATION)).containsExactly("2026-12-11T09:00", "2026-12-16T00:00");
        assertThat(stage.lastText(hearing, "hearing-invitation"))
                .startsWith("Du får denne mail som stedfortræder for medlemmet af DASSOS for Aarhus Kommune.");
        assertThat(target(before)).as("the old link").isEmpty();
        assertThat(target(tokenOf("aarhus"))).map(to -> to.seat().holder()).contains("aarhus");
        Task task = stage.openTasks(hearing, "Task_AnswerHearing").stream()
                .filter(one -> one.getAssignee().equals("aarhus"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> stage.completes("aarhus-direktoer", task, Map.of("answer", "NO_REMARKS")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(stage.as("aarhus-direktoer", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isZero();

        stage.completes("aarhus", task, Map.of("answer", "NO_REMARKS"));
        assertThat(stage.versions(hearing, "751")).singleElement().satisfies(answer -> assertThat(answer.by()).isEqualTo("aarhus"));
    }

    @Test
    void the_seat_returns_to_its_member_when_the_days_of_the_deputy_are_over() {
        long hearing = stage.opens();
        aarhusIsStoodInFor("2026-12-14", "2026-12-15");
        time.timePassesTo("2026-12-14T12:00");
        String deputys = tokenOf("aarhus");
        time.timePassesTo("2026-12-16T12:00");

        assertThat(stage.haveATask(hearing)).contains("aarhus-direktoer").doesNotContain("aarhus");
        assertThat(target(deputys)).isEmpty();
        assertThat(target(tokenOf("aarhus-direktoer"))).isPresent();

        time.timePassesTo(DEADLINE);
        assertThat(stage.the(hearing).outcome()).contains(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(hearing, "751").person()).isEqualTo(stage.seat(hearing, "751").person());
    }

    @Test
    void whoever_comes_to_a_seat_when_the_deadline_has_passed_was_not_asked_in_time() {
        long hearing = stage.opens();
        stage.comesBack(hearing, "751", Kind.INVITATION, "550 5.1.1 ukendt modtager");
        time.timePassesTo("2026-12-29T12:00");
        aarhusIsStoodInFor("2026-12-29", "2026-12-31");
        time.daysPass(1);

        assertThat(stage.written(hearing, "751", Kind.INVITATION)).hasSize(2);
        assertThat(stage.proof(hearing, "751").stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(stage.waitsAt(hearing)).containsExactly("Task_ResolveUnproven");
    }

    @Test
    void whoever_comes_to_a_seat_that_has_answered_is_asked_nothing() {
        long hearing = stage.opens();
        stage.answers(hearing, "751", "NO_REMARKS", "");
        aarhusIsStoodInFor("2026-12-16", "2026-12-31");
        time.timePassesTo("2026-12-16T12:00");

        assertThat(stage.written(hearing, "751", Kind.INVITATION)).hasSize(1);
        assertThat(stage.haveATask(hearing)).doesNotContain("aarhus", "aarhus-direktoer");
        assertThat(stage.counting(hearing)).hasSize(1);
    }
}
