package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All members complete their tasks through {@code /engine-rest} in the same second: every answer counts. */
@ServiceTest
class TaskAnswersUnderLoadTest {

    private static final int ROUNDS = 10;

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Hearings hearings;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @RepeatedTest(ROUNDS)
    void all_members_answer_in_the_same_second() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        List<Task> open = stage.openTasks(number, "Task_AnswerHearing");
        CyclicBarrier start = new CyclicBarrier(open.size());
        ExecutorService members = Executors.newFixedThreadPool(open.size());
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (Task task : open) {
                sent.add(members.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return SentProposals.complete(
                            port, task.getAssignee(), "complete", task.getId(), Map.of("answer", "NO_REMARKS"));
                }));
            }
            for (Future<HttpResponse<String>> one : sent) {
                HttpResponse<String> answered = one.get(2, TimeUnit.MINUTES);
                assertThat(answered.statusCode()).as(answered.body()).isEqualTo(204);
            }
        } finally {
            members.shutdownNow();
        }

        long hearing = hearings.of(number).get(0).id();
        assertThat(hearings.answers(hearing)).hasSameSizeAs(open).extracting(Answer::late).containsOnly(false);
        time.dueWorkIsDone();
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
    }
}
