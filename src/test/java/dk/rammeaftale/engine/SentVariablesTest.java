package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client sends is what the process lists, whichever of the engine's two interfaces it comes through. */
@ServiceTest
@Tag("once")
class SentVariablesTest {

    enum Interface {
        ENGINE_REST("/engine-rest"), WEB_APPLICATIONS("/camunda/api/engine/engine/default");

        private final String address;

        Interface(String address) {
            this.address = address;
        }
    }

    @Autowired
    private EngineStage stage;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    @Autowired
    private HistoryService historyService;
    @LocalServerPort
    private int port;

    @BeforeEach
    void setTheStage() {
        stage.set();
    }

    @AfterEach
    void clearTheStage() {
        stage.clear();
    }

    @ParameterizedTest
    @EnumSource
    void listed_variables_come_in(Interface way) {
        HttpResponse<String> started = start(way, "start", """
                {"variables":{"question":{"value":"Hvorfor?","type":"String"},
                              "urgent":{"value":true,"type":"Boolean"},
                              "count":{"value":3,"type":"Integer"},
                              "big":{"value":11,"type":"Long"}}}""");

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String instance = onlyInstance();
        assertThat(runtimeService.getVariables(instance))
                .containsEntry("question", "Hvorfor?")
                .containsEntry("internal", "ours");
        assertThat(complete(way, "complete", instance, "{\"variables\":{\"answer\":{\"value\":\"Fordi\"}}}"))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void an_unlisted_variable_is_refused_at_the_start(Interface way) {
        for (String operation : List.of("start", "submit-form")) {
            HttpResponse<String> started = start(way, operation,
                    "{\"variables\":{\"caseOutcome\":{\"value\":\"APPROVED_AT_MEETING\",\"type\":\"String\"}}}");

            assertThat(started.statusCode()).as(started.body()).isEqualTo(400);
            assertThat(started.body()).contains("caseOutcome").contains("kan ikke angives her");
        }
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("engine-check").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_unlisted_variable_is_refused_at_a_task(Interface way) {
        String instance = stage.ask();

        for (String operation : List.of("complete", "submit-form")) {
            for (String name : List.of("caseOutcome", "question", "internal")) {
                HttpResponse<String> completed = task(way, operation, instance,
                        "{\"variables\":{\"answer\":{\"value\":\"ja\"},\"" + name + "\":{\"value\":\"x\"}}}");

                assertThat(completed.statusCode()).as(completed.body()).isEqualTo(400);
                assertThat(completed.body()).contains(name).contains("kan ikke angives her");
            }
        }

        assertThat(stage.openTask(instance)).isNotNull();
        assertThat(runtimeService.getVariables(instance)).containsOnly(Map.entry("internal", "ours"));
        assertThat(historyService.createHistoricVariableInstanceQuery().processInstanceId(instance).count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_unlisted_transient_variable_is_refused_too(Interface way) {
        String instance = stage.ask();

        assertThat(complete(way, "complete", instance, """
                {"variables":{"caseOutcome":{"value":"x","type":"String","valueInfo":{"transient":true}}}}"""))
                .isEqualTo(400);
        assertThat(start(way, "start", """
                {"variables":{"caseOutcome":{"value":"x","type":"String","valueInfo":{"transient":true}}}}""")
                .statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void an_unlisted_variable_is_refused_with_a_message(Interface way) {
        String instance = stage.answered();
        Caller secretary = caller(way, EngineStage.SECRETARY);

        HttpResponse<String> refused = secretary.post(way.address + "/message", """
                {"messageName":"Message_Heard","businessKey":"2026-999",
                 "processVariables":{"internal":{"value":"theirs","type":"String"}}}""");
        HttpResponse<String> refusedLocal = secretary.post(way.address + "/message", """
                {"messageName":"Message_Heard","businessKey":"2026-999",
                 "processVariablesLocal":{"extra":{"value":"theirs","type":"String"}}}""");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("internal");
        assertThat(refusedLocal.statusCode()).as(refusedLocal.body()).isEqualTo(400);
        assertThat(runtimeService.getVariable(instance, "internal")).isEqualTo("ours");
        assertThat(secretary.post(way.address + "/message", """
                {"messageName":"Message_Heard","businessKey":"2026-999",
                 "processVariables":{"heard":{"value":"yes","type":"String"}}}""").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_of_our_own_cannot_be_sent_from_outside(Interface way) {
        String instance = stage.answered();

        HttpResponse<String> refused = caller(way, EngineStage.SECRETARY).post(way.address + "/message",
                "{\"messageName\":\"Message_Stopped\",\"businessKey\":\"2026-999\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(runtimeService.createProcessInstanceQuery().processInstanceId(instance).count()).isEqualTo(1);
        runtimeService.createMessageCorrelation("Message_Stopped").processInstanceId(instance).correlate();
        assertThat(runtimeService.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_of_more_than_4000_characters_is_refused(Interface way) {
        HttpResponse<String> started = start(way, "start",
                "{\"variables\":{\"question\":{\"value\":\"" + "a".repeat(4001) + "\",\"type\":\"String\"}}}");

        assertThat(started.statusCode()).isEqualTo(400);
        assertThat(started.body()).contains("question").contains("4.000 tegn");
        assertThat(start(way, "start",
                "{\"variables\":{\"question\":{\"value\":\"" + "a".repeat(4000) + "\",\"type\":\"String\"}}}")
                .statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void other_types_and_stored_files_are_refused(Interface way) {
        Stream.of(
                "{\"value\":1.5,\"type\":\"Double\"}",
                "{\"value\":\"{}\",\"type\":\"Json\"}",
                "{\"value\":\"2026-01-01T00:00:00.000+0100\",\"type\":\"Date\"}",
                "{\"value\":\"aGVq\",\"type\":\"Bytes\"}",
                "{\"value\":\"aGVq\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.pdf\"}}",
                "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\","
                        + "\"serializationDataFormat\":\"application/json\"}}")
                .forEach(value -> {
                    HttpResponse<String> started =
                            start(way, "start", "{\"variables\":{\"attachment_1\":" + value + "}}");
                    assertThat(started.statusCode()).as(value + started.body()).isEqualTo(400);
                });
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("engine-check").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_transient_file_comes_in_and_leaves_nothing_behind(Interface way) {
        HttpResponse<String> started = start(way, "start", """
                {"variables":{"attachment_1":{"value":"aGVq","type":"File",
                 "valueInfo":{"filename":"a.pdf","transient":true}}}}""");

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(historyService.createHistoricVariableInstanceQuery().variableName("attachment_1").count()).isZero();
    }

    @Test
    void what_a_process_hands_to_one_it_calls_is_not_refused_and_answers_stay_local() {
        String caller = runtimeService.startProcessInstanceByKey("engine-check-caller").getId();
        List<Task> tasks = taskService.createTaskQuery().processDefinitionKey("engine-check-called").list();
        assertThat(tasks).hasSize(3);

        Caller member = caller(Interface.ENGINE_REST, EngineStage.MEMBER);
        HttpResponse<String> refused = member.post("/engine-rest/task/" + tasks.get(0).getId() + "/complete",
                "{\"variables\":{\"handed\":{\"value\":\"theirs\"}}}");
        HttpResponse<String> accepted = member.post("/engine-rest/task/" + tasks.get(0).getId() + "/complete",
                "{\"variables\":{\"answer\":{\"value\":\"NO_REMARKS\"}}}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(204);
        assertThat(taskService.createTaskQuery().processDefinitionKey("engine-check-called").count()).isEqualTo(2);
        String called = tasks.get(0).getProcessInstanceId();
        assertThat(runtimeService.getVariable(called, "answer")).isNull();
        assertThat(runtimeService.getVariable(called, "handed")).isEqualTo("handed over");
        assertThat(caller).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_starts_in_the_middle_of_a_process(Interface way) {
        HttpResponse<String> started = start(way, "start",
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Event_Heard\"}]}");

        assertThat(started.statusCode()).as(started.body()).isEqualTo(403);
        assertThat(runtimeService.createProcessInstanceQuery().processDefinitionKey("engine-check").count()).isZero();
    }

    private String onlyInstance() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("engine-check").singleResult().getId();
    }

    private HttpResponse<String> start(Interface way, String operation, String json) {
        return caller(way, EngineStage.OPERATOR)
                .post(way.address + "/process-definition/key/engine-check/" + operation, json);
    }

    private int complete(Interface way, String operation, String instance, String json) {
        return task(way, operation, instance, json).statusCode();
    }

    private HttpResponse<String> task(Interface way, String operation, String instance, String json) {
        return caller(way, EngineStage.MEMBER)
                .post(way.address + "/task/" + stage.openTask(instance) + "/" + operation, json);
    }

    private Caller caller(Interface way, String person) {
        Function<String, Caller> arriving = way == Interface.ENGINE_REST
                ? name -> Caller.basic(port, name, EngineStage.PASSWORD)
                : name -> Caller.browser(port, name, EngineStage.PASSWORD);
        return arriving.apply(person);
    }
}
