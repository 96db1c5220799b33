package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may complete and claim a task, and what they are told when they come second. */
@ServiceTest
class LateComersTest {

    @Autowired
    private EngineStage stage;
    @Autowired
    private EngineCheck.MeetingPlace meetingPlace;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @LocalServerPort
    private int port;

    private String task;

    @BeforeEach
    void setTheStage() {
        stage.set();
        task = stage.openTask(stage.ask());
    }

    @AfterEach
    void clearTheStage() {
        meetingPlace.pass();
        stage.clear();
    }

    @Test
    void a_task_is_completed_once_and_is_not_found_afterwards() {
        assertThat(member().post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(204);

        for (String operation : List.of("complete", "submit-form", "claim")) {
            HttpResponse<String> late = member().post("/engine-rest/task/" + task + "/" + operation, "{}");
            assertThat(late.statusCode()).as(operation + late.body()).isEqualTo(404);
            assertThat(late.body()).contains("findes ikke længere");
        }
    }

    @Test
    void of_two_who_complete_at_the_same_moment_one_is_told_of_the_other() throws Exception {
        meetingPlace.meet(2);
        Callable<HttpResponse<String>> completing =
                () -> member().post("/engine-rest/task/" + task + "/complete", "{}");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> both = two.invokeAll(List.of(completing, completing));
            HttpResponse<String> one = both.get(0).get();
            HttpResponse<String> other = both.get(1).get();

            assertThat(List.of(one.statusCode(), other.statusCode())).containsExactlyInAnyOrder(204, 409);
            assertThat(one.body() + other.body()).contains("Hent siden igen");
        } finally {
            two.shutdownNow();
        }
        assertThat(historyService.createHistoricTaskInstanceQuery().taskId(task).finished().count()).isEqualTo(1);
    }

    @Test
    void a_task_of_others_is_neither_shown_nor_completed_nor_taken() {
        for (String person : List.of(EngineStage.OPERATOR, EngineStage.OTHER, EngineStage.SECRETARY,
                EngineStage.ADMINISTRATOR)) {
            for (String operation : List.of("complete", "submit-form", "claim")) {
                HttpResponse<String> refused = person(person).post("/engine-rest/task/" + task + "/" + operation,
                        "{\"userId\":\"" + person + "\"}");
                assertThat(refused.statusCode()).as(person + " " + operation + refused.body()).isEqualTo(403);
            }
        }
        assertThat(person(EngineStage.OTHER).get("/engine-rest/task/" + task).statusCode()).isNotEqualTo(200);
        assertThat(person(EngineStage.OTHER).get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(person(EngineStage.SECRETARY).get("/engine-rest/task").body()).contains(task);
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    }

    @Test
    void a_task_is_taken_in_ones_own_name_only() {
        HttpResponse<String> refused = member().post("/engine-rest/task/" + task + "/claim",
                "{\"userId\":\"" + EngineStage.OTHER + "\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("dit eget navn");
        assertThat(member().post("/engine-rest/task/" + task + "/claim",
                "{\"userId\":\"" + EngineStage.MEMBER + "\"}").statusCode()).isEqualTo(204);
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(EngineStage.MEMBER);
    }

    @Test
    void a_task_that_somebody_has_taken_is_taken() {
        taskService.setAssignee(task, EngineStage.OTHER);

        HttpResponse<String> refused = member().post("/engine-rest/task/" + task + "/claim",
                "{\"userId\":\"" + EngineStage.MEMBER + "\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("allerede taget");
    }

    @Test
    void an_error_that_no_diagram_catches_ends_nothing() {
        assertThatThrownBy(() -> taskService.handleBpmnError(task, "undrawn"))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(member().post("/engine-rest/task/" + task + "/bpmnError", "{\"errorCode\":\"undrawn\"}")
                .statusCode()).isEqualTo(403);
        assertThat(taskService.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void our_own_code_and_jobs_keep_the_engines_exceptions() {
        assertThatThrownBy(() -> taskService.complete("no-such-task"))
                .isInstanceOf(ProcessEngineException.class);
    }

    private Caller member() {
        return person(EngineStage.MEMBER);
    }

    private Caller person(String name) {
        return Caller.basic(port, name, EngineStage.PASSWORD);
    }
}
