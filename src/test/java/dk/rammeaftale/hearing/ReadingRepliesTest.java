package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the secretariat reads in a reply is taken once, from the secretariat, and only if it is a reading. */
@ServiceTest
class ReadingRepliesTest {

    private static final String AARHUS = "751";
    private static final String SECRETARIAT = "sekretariat";

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;

    private long hearing;
    private Task task;

    @BeforeEach
    void aarhusHasWritten() {
        stage.isSet();
        hearing = stage.opens();
        stage.replies(hearing, AARHUS, "Det synes vi godt om.");
        task = stage.openTasks(hearing, "Task_TriageReply").get(0);
    }

    private void isRefused(Map<String, Object> values, String said) {
        assertThatThrownBy(() -> stage.completes(SECRETARIAT, task, values)).hasMessageContaining(said);
        assertThat(stage.versions(hearing, AARHUS)).isEmpty();
        assertThat(stage.openTasks(hearing, "Task_TriageReply")).hasSize(1);
    }

    @Test
    void a_reading_is_one_of_those_offered() {
        isRefused(Map.of(), "Vælg, hvordan svaret skal læses. (reading)");
        isRefused(Map.of("reading", "YES"), "Vælg, hvordan svaret skal læses. (reading)");
        isRefused(Map.of("reading", "MAYBE"), "(reading)");
        isRefused(Map.of("reading", 1L), "(reading)");
        isRefused(Map.of("reading", "NOTHING", "replyId", 7L), "replyId");
    }

    @Test
    void nobody_but_the_secretariat_reads_a_reply() {
        for (String other : new String[] {"aarhus-direktoer", "viborg", "admin"}) {
            assertThatThrownBy(() -> stage.completes(other, task, Map.of("reading", "OBJECTION")))
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThat(stage.versions(hearing, AARHUS)).isEmpty();
    }

    @Test
    void a_long_reply_is_read_too_and_kept_as_far_as_an_answer_goes() {
        stage.replies(hearing, "665", "Vi kan ikke støtte forslaget. ".repeat(300));
        Task longest = stage.openTasks(hearing, "Task_TriageReply").stream()
                .filter(open -> stage.seatOfReply(open).equals("665"))
                .findFirst()
                .orElseThrow();

        stage.completes(SECRETARIAT, longest, Map.of("reading", "OBJECTION"));

        assertThat(stage.counting(hearing)).extracting(Answer::kind).containsExactly(AnswerKind.OBJECTION);
        assertThat(stage.counting(hearing).get(0).comment()).hasSize(4_000).endsWith("… (hele mailen ligger i posten)");
    }

    @Test
    void what_is_read_after_the_hearing_in_a_mail_that_came_later_is_late() {
        stage.completes(SECRETARIAT, task, Map.of("reading", "NO_REMARKS"));
        time.timePassesTo("2026-12-30T09:00");
        stage.replies(hearing, AARHUS, "Vi har alligevel en indvending.");

        stage.completes(SECRETARIAT, stage.openTasks(hearing, "Task_TriageReply").get(0), Map.of("reading", "OBJECTION"));

        assertThat(stage.versions(hearing, AARHUS)).extracting(Answer::late).containsExactly(false, true);
    }
}
