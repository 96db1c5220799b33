package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.application.SilentAuthorities;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority that never answers is pointed out to the secretariat over its last three hearings. */
@ServiceTest
@Tag("once")
class SilenceTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private SilentAuthorities silentAuthorities;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** A hearing that all answer but some; it runs to its deadline if anybody is silent. */
    private CaseNumber heardWithout(String... silent) {
        CaseNumber number = stage.isInHearing(stage.proposal());
        for (Task task : stage.openTasks(number, "Task_AnswerHearing")) {
            if (!Set.of(silent).contains(task.getAssignee())) {
                stage.completes(task.getAssignee(), task, Map.of("answer", "NO_REMARKS"));
            }
        }
        time.daysPass(21);
        return number;
    }

    @Test
    void three_hearings_without_an_answer_are_pointed_out_and_two_are_not() {
        heardWithout("lemvig-direktoer");
        heardWithout("lemvig-direktoer", "skive-direktoer");
        assertThat(silentAuthorities.pointedOut()).isEmpty();

        CaseNumber third = heardWithout("lemvig-direktoer", "skive-direktoer");

        String sentence = "Myndigheder, der ikke har svaret i de seneste 3 mailhøringer, de er spurgt i: Lemvig Kommune.";
        assertThat(silentAuthorities.pointedOut()).contains(sentence);
        assertThat(stage.textOfMail(third, "result-planned", "sekretariat@sekretariat.example")).contains(sentence);
    }

    @Test
    void one_answer_of_any_kind_ends_the_silence() {
        heardWithout("lemvig-direktoer");
        heardWithout("lemvig-direktoer");
        heardWithout("lemvig-direktoer");

        heardWithout();

        assertThat(silentAuthorities.pointedOut()).isEmpty();
    }

    @Test
    void hearings_that_were_called_off_or_still_run_do_not_count() {
        heardWithout("lemvig-direktoer");
        heardWithout("lemvig-direktoer");
        stage.withdraws("viborg", stage.isInHearing(stage.proposal()));
        stage.isInHearing(stage.proposal());

        assertThat(silentAuthorities.pointedOut()).isEmpty();
    }

    @Test
    void an_operator_that_was_never_asked_about_its_own_proposals_is_not_silent() {
        heardWithout();
        heardWithout();
        heardWithout();

        assertThat(silentAuthorities.pointedOut()).isEmpty();
    }
}
