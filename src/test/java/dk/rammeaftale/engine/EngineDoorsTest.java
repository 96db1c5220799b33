package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every writing path of the engine's REST interfaces, tried as everybody. */
@ServiceTest
@Tag("once")
class EngineDoorsTest {

    private static final List<String> PEOPLE = List.of(EngineStage.OPERATOR, EngineStage.MEMBER, EngineStage.OTHER,
            EngineStage.SECRETARY, EngineStage.ADMINISTRATOR);
    private static final List<String> ADDRESSES = List.of("/engine-rest", "/engine-rest/engine/default");

    /** Closed to everybody: each line a method and what may be written behind it. */
    private static final String CLOSED = closedDoors();

    /** Open to administrators alone. */
    private static final String ADMINISTRATION = """
            POST /user/create
            PUT /user/engine-other/profile
            POST /user/engine-nobody/unlock
            DELETE /user/engine-nobody
            POST /group/create
            PUT /group/engine-group
            DELETE /group/engine-group
            PUT /group/engine-group/members/engine-other
            DELETE /group/engine-group/members/engine-other
            POST /authorization/create
            PUT /authorization/{authorization}
            DELETE /authorization/engine-none
            POST /filter/create
            PUT /filter/{changeable}
            DELETE /filter/engine-none
            """;

    /** Long questions that change nothing. */
    private static final String QUESTIONS = """
            POST /task
            POST /task/count
            POST /process-instance
            POST /process-instance/count
            POST /execution
            POST /variable-instance
            POST /job
            POST /group/count
            POST /history/task
            POST /history/process-instance/count
            POST /history/activity-instance
            POST /filter/{filter}/list
            POST /filter/{filter}/count
            """;

    @Autowired
    private EngineStage stage;
    @Autowired
    private ProcessEngine engine;
    @LocalServerPort
    private int port;

    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void setTheStage() {
        stage.set();
        String done = stage.ask();
        engine.getTaskService().complete(stage.openTask(done));
        Job job = engine.getManagementService().createJobQuery().processInstanceId(done).singleResult();
        String instance = stage.ask();
        ids.put("instance", instance);
        ids.put("task", stage.openTask(instance));
        ids.put("job", job.getId());
        ids.put("definition", job.getProcessDefinitionId());
        ids.put("deployment", engine.getRepositoryService().getProcessDefinition(job.getProcessDefinitionId())
                .getDeploymentId());
        Authorization ofNoUse = engine.getAuthorizationService()
                .createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        ofNoUse.setGroupId("engine-group");
        ofNoUse.setResource(Resources.DASHBOARD);
        ofNoUse.setResourceId("engine-dashboard");
        ids.put("authorization", engine.getAuthorizationService().saveAuthorization(ofNoUse).getId());
        Filter changeable = engine.getFilterService().newTaskFilter("engine-filter");
        ids.put("changeable", engine.getFilterService().saveFilter(changeable).getId());
        ids.put("filter", engine.getFilterService().createTaskFilterQuery().filterName("Mine opgaver")
                .singleResult().getId());
    }

    @AfterEach
    void clearTheStage() {
        engine.getAuthorizationService().deleteAuthorization(ids.get("authorization"));
        engine.getFilterService().deleteFilter(ids.get("changeable"));
        stage.clear();
    }

    @Test
    void what_nobody_has_a_use_for_is_closed_to_everybody() {
        List<Long> before = census();
        SoftAssertions everywhere = new SoftAssertions();
        for (String person : PEOPLE) {
            Caller caller = Caller.basic(port, person, EngineStage.PASSWORD);
            for (String address : ADDRESSES) {
                calls(CLOSED).forEach(call -> {
                    HttpResponse<String> answer = caller.call(call[0], address + call[1], "{}");
                    everywhere.assertThat(answer.statusCode()).as(person + " " + call[0] + " " + call[1])
                            .isEqualTo(403);
                    everywhere.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .contains("application/problem+json");
                });
            }
        }
        everywhere.assertAll();
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void the_web_applications_interface_has_the_same_closed_doors() {
        List<Long> before = census();
        SoftAssertions everywhere = new SoftAssertions();
        for (String person : List.of(EngineStage.SECRETARY, EngineStage.ADMINISTRATOR)) {
            Caller caller = Caller.browser(port, person, EngineStage.PASSWORD);
            calls(CLOSED).forEach(call -> everywhere
                    .assertThat(caller.call(call[0], "/camunda/api/engine/engine/default" + call[1], "{}").statusCode())
                    .as(person + " " + call[0] + " " + call[1])
                    .isEqualTo(403));
        }
        everywhere.assertAll();
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void accounts_groups_authorisations_and_filters_are_for_administrators() {
        List<Long> before = census();
        SoftAssertions everywhere = new SoftAssertions();
        for (String person : PEOPLE) {
            Caller caller = Caller.basic(port, person, EngineStage.PASSWORD);
            calls(ADMINISTRATION).forEach(call -> {
                int status = caller.call(call[0], "/engine-rest" + call[1], "{}").statusCode();
                if (person.equals(EngineStage.ADMINISTRATOR)) {
                    everywhere.assertThat(status).as(call[0] + " " + call[1]).isNotIn(401, 403);
                } else {
                    everywhere.assertThat(status).as(person + " " + call[0] + " " + call[1]).isEqualTo(403);
                }
            });
        }
        everywhere.assertAll();
        assertThat(census()).as("what was tried was empty").isEqualTo(before);
    }

    @Test
    void asking_is_open_and_answers_only_what_one_may_see() {
        SoftAssertions everywhere = new SoftAssertions();
        for (String person : PEOPLE) {
            Caller caller = Caller.basic(port, person, EngineStage.PASSWORD);
            calls(QUESTIONS).forEach(call -> everywhere
                    .assertThat(caller.call(call[0], "/engine-rest" + call[1], "{}").statusCode())
                    .as(person + " " + call[1])
                    .isEqualTo(200));
            boolean sees = List.of(EngineStage.MEMBER, EngineStage.SECRETARY, EngineStage.ADMINISTRATOR)
                    .contains(person);
            everywhere.assertThat(caller.post("/engine-rest/task", "{}").body().contains(ids.get("task")))
                    .as(person).isEqualTo(sees);
        }
        everywhere.assertAll();
    }

    @Test
    void messages_are_for_the_secretariat_and_failed_jobs_for_it_and_the_administrators() {
        String message = "{\"messageName\":\"Message_Unknown\",\"businessKey\":\"2026-999\"}";
        for (String person : PEOPLE) {
            Caller caller = Caller.basic(port, person, EngineStage.PASSWORD);
            boolean secretary = person.equals(EngineStage.SECRETARY);
            boolean mends = secretary || person.equals(EngineStage.ADMINISTRATOR);

            assertThat(caller.post("/engine-rest/message", message).statusCode()).as(person)
                    .isEqualTo(secretary ? 400 : 403);
            assertThat(caller.call("PUT", "/engine-rest/job/" + ids.get("job") + "/retries", "{\"retries\":2}")
                    .statusCode()).as(person).isEqualTo(mends ? 204 : 403);
        }
    }

    @Test
    void a_process_is_started_by_those_it_is_granted_to() {
        for (String person : PEOPLE) {
            int status = Caller.basic(port, person, EngineStage.PASSWORD)
                    .post("/engine-rest/process-definition/key/engine-check/start", "{}").statusCode();
            if (person.equals(EngineStage.OPERATOR)) {
                assertThat(status).isEqualTo(200);
            } else {
                assertThat(status).as(person + ", who may not even see it or may not start it").isIn(403, 404);
            }
        }
    }

    @Test
    void a_password_is_changed_by_its_owner_and_by_administrators() {
        String change = "{\"password\":\"en-anden-2026\",\"authenticatedUserPassword\":\""
                + EngineStage.PASSWORD + "\"}";
        String path = "/engine-rest/user/" + EngineStage.OTHER + "/credentials";

        assertThat(Caller.basic(port, EngineStage.SECRETARY, EngineStage.PASSWORD).call("PUT", path, change)
                .statusCode()).as("does not even see the account").isEqualTo(404);
        assertThat(Caller.basic(port, EngineStage.OTHER, EngineStage.PASSWORD).call("PUT", path, change)
                .statusCode()).isEqualTo(204);
        assertThat(Caller.basic(port, EngineStage.ADMINISTRATOR, EngineStage.PASSWORD).call("PUT", path, change)
                .statusCode()).isEqualTo(204);
        assertThat(engine.getIdentityService().checkPassword(EngineStage.OTHER, "en-anden-2026")).isTrue();
    }

    @Test
    void tasklist_shows_everybody_their_own_work_at_once() {
        String mine = engine.getFilterService().createTaskFilterQuery().filterName("Mine opgaver").singleResult()
                .getId();
        Caller member = Caller.basic(port, EngineStage.MEMBER, EngineStage.PASSWORD);
        Caller secretary = Caller.basic(port, EngineStage.SECRETARY, EngineStage.PASSWORD);

        assertThat(member.get("/engine-rest/filter?resourceType=Task").body())
                .contains("Mine opgaver");
        assertThat(member.get("/engine-rest/filter/" + mine + "/list").body()).contains(ids.get("task"));
        assertThat(secretary.get("/engine-rest/filter/" + mine + "/list").body()).doesNotContain(ids.get("task"));
        String all = engine.getFilterService().createTaskFilterQuery().filterName("Alle opgaver").singleResult().getId();
        assertThat(secretary.get("/engine-rest/filter/" + all + "/list").body())
                .contains(ids.get("task"));
    }

    @Test
    void the_secretariat_reads_every_process_and_others_only_the_pictures() {
        String instance = "/engine-rest/process-instance/" + ids.get("instance");
        Caller secretary = Caller.basic(port, EngineStage.SECRETARY, EngineStage.PASSWORD);

        assertThat(secretary.get(instance).statusCode()).isEqualTo(200);
        assertThat(secretary.get("/engine-rest/history/process-instance/" + ids.get("instance")).statusCode())
                .isEqualTo(200);
        assertThat(secretary.get("/engine-rest/task/report/candidate-group-count").statusCode()).isEqualTo(200);
        assertThat(Caller.basic(port, EngineStage.MEMBER, EngineStage.PASSWORD).get(instance).statusCode())
                .isEqualTo(404);
        assertThat(Caller.basic(port, EngineStage.OTHER, EngineStage.PASSWORD).get("/engine-rest/variable-instance")
                .body()).isEqualTo("[]");
    }

    @Test
    void a_path_written_in_another_way_opens_nothing() {
        Caller member = Caller.basic(port, EngineStage.MEMBER, EngineStage.PASSWORD);
        String task = ids.get("task");

        assertThat(member.post("/engine-rest/task/" + task + "/bpmnError/", "{}").statusCode()).isEqualTo(403);
        assertThat(member.post("/engine-rest/task/" + task + "/%62pmnError", "{}").statusCode()).isEqualTo(403);
        assertThat(member.post("/engine-rest/task/" + task + "/complete;x=y", "{}").statusCode()).isEqualTo(400);
        assertThat(member.post("/engine-rest//task/" + task + "/bpmnError", "{}").statusCode()).isEqualTo(400);
        assertThat(member.post("/engine-rest/task/x/../" + task + "/bpmnError", "{}").statusCode())
                .isIn(400, 403);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private Stream<String[]> calls(String table) {
        return table.lines().map(line -> {
            String path = line;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
            return path.split(" ");
        });
    }

    private static String closedDoors() {
        try (InputStream list = EngineDoorsTest.class.getResourceAsStream("closed-doors.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many there are of everything that could have been written. */
    private List<Long> census() {
        return List.of(
                engine.getRuntimeService().createProcessInstanceQuery().active().count(),
                engine.getRuntimeService().createVariableInstanceQuery().count(),
                engine.getTaskService().createTaskQuery().taskUnassigned().active().count(),
                engine.getManagementService().createJobQuery().active().count(),
                engine.getRepositoryService().createDeploymentQuery().count(),
                engine.getRepositoryService().createProcessDefinitionQuery().active().count(),
                engine.getIdentityService().createUserQuery().count(),
                engine.getIdentityService().createGroupQuery().count(),
                engine.getIdentityService().createTenantQuery().count(),
                engine.getHistoryService().createHistoricProcessInstanceQuery().count(),
                engine.getHistoryService().createHistoricVariableInstanceQuery().count(),
                engine.getFilterService().createFilterQuery().count(),
                engine.getManagementService().createBatchQuery().count());
    }
}
