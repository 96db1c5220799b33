package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.ASKED;
import static dk.rammeaftale.hearing.HearingStage.SILENCE_APPROVES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.Recipients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many answer in the same moment, and the deadline with them: each answer counts or is late, and none is lost. */
@ServiceTest
class AnswersUnderLoadTest {

    private static final int RACES = 200;
    /** Two members and the deadline. */
    private static final int RACERS = 3;
    private static final List<String> MEMBERS = List.of("751", "665");
    private static final Instant LAST_MOMENT = Instant.parse("2026-12-28T22:59:59.999Z");

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JobsOfHearing jobs;
    private final Crowd people = new Crowd(ASKED + 1);

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void everybodyGoesHome() {
        people.close();
    }

    private Callable<AnswerReceipt> giving(long hearing, String code, String answer, Instant at) {
        return () -> stage.gives(hearing, code, answer, answer.equals("OBJECTION") ? "Tolv er for mange." : "", at);
    }

    @Test
    void all_members_answer_on_their_links_in_the_same_second() throws Exception {
        long hearing = stage.opens();
        Instant now = time.now().toInstant();

        List<AnswerReceipt> receipts = people.allAtOnce(stage.asked(hearing).stream()
                .map(code -> giving(hearing, code, "NO_REMARKS", now))
                .toList());

        assertThat(receipts).hasSize(ASKED).allSatisfy(one -> assertThat(one).isInstanceOf(AnswerReceipt.Taken.class));
        assertThat(stage.counting(hearing)).hasSize(ASKED);
        assertThat(stage.haveATask(hearing)).isEmpty();
        assertThat(stage.mailed(hearing, "answer-received")).hasSize(ASKED).doesNotHaveDuplicates();
        time.dueWorkIsDone();
        assertThat(stage.the(hearing).outcome()).contains(HearingOutcome.APPROVED_BY_ANSWERS);
    }

    @Test
    void all_members_answer_twice_in_the_same_second_while_the_engine_goes_on() throws Exception {
        long hearing = stage.opens();
        Instant now = time.now().toInstant();
        Callable<AnswerReceipt> engine = () -> {
            jobs.goOn(stage.instance(hearing).orElseThrow());
            return null;
        };
        List<Callable<AnswerReceipt>> work = new ArrayList<>(stage.asked(hearing).stream()
                .map(code -> (Callable<AnswerReceipt>) () -> {
                    giving(hearing, code, "ABSTAIN", now).call();
                    return giving(hearing, code, "NO_REMARKS", now).call();
                })
                .toList());
        work.add(engine);

        people.allAtOnce(work);
        time.dueWorkIsDone();

        assertThat(stage.the(hearing).outcome()).contains(HearingOutcome.APPROVED_BY_ANSWERS);
        assertThat(stage.asked(hearing)).allSatisfy(code -> assertThat(stage.versions(hearing, code)).hasSize(2));
    }

    /** One hearing of two, for each race; all of them are at their deadline. */
    private List<Long> hearingsAtTheirDeadline() {
        List<Long> hearings = Stream.generate(() -> stage.begins(
                        Recipients.read(String.join(",", MEMBERS)).orElseThrow(), SILENCE_APPROVES))
                .limit(RACES)
                .toList();
        time.timePassesTo("2026-12-28T23:59:59");
        time.timeIs("2026-12-29T00:00");
        return hearings;
    }

    @Test
    void two_hundred_times_answers_race_the_deadline() throws Exception {
        for (long hearing : hearingsAtTheirDeadline()) {
            ProcessInstance instance = stage.instance(hearing).orElseThrow();
            // Every third objection arrives a moment too late.
            Instant objection = hearing % RACERS == 0 ? LAST_MOMENT.plusMillis(1) : LAST_MOMENT;

            List<AnswerReceipt> receipts = people.allAtOnce(List.of(
                    giving(hearing, MEMBERS.get(0), "NO_REMARKS", LAST_MOMENT),
                    giving(hearing, MEMBERS.get(1), "OBJECTION", objection),
                    () -> {
                        jobs.goOn(instance);
                        return null;
                    }));
            jobs.goOn(instance);

            isConsistent(hearing, receipts.get(0), receipts.get(1));
        }
    }

    private void isConsistent(long hearing, AnswerReceipt consent, AnswerReceipt objection) {
        assertThat(stage.the(hearing).state()).isEqualTo(HearingState.CLOSED);
        assertThat(stage.instance(hearing)).isEmpty();
        boolean contests = objection instanceof AnswerReceipt.Taken;
        assertThat(stage.the(hearing).outcome())
                .contains(contests ? HearingOutcome.CONTESTED : HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.versions(hearing, MEMBERS.get(0))).extracting(Answer::late)
                .containsExactly(consent instanceof AnswerReceipt.Late);
        assertThat(stage.versions(hearing, MEMBERS.get(1))).extracting(Answer::late).containsExactly(!contests);
    }
}
