package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service says to somebody who is not logged in. */
@ServiceTest
@Tag("once")
class AnonymousTest {

    private static final List<String> ENGINE_PATHS = List.of(
            "", "/", "/engine", "/engine/", "/engine/default", "/engine/default/task", "/engine/default/user", "/task",
            "/task/count", "/process-definition", "/process-definition/key/hearing/start",
            "/process-definition/key/hearing/form-variables", "/process-instance", "/execution", "/variable-instance",
            "/job", "/job-definition", "/incident", "/deployment", "/user", "/group", "/authorization", "/filter",
            "/identity/groups?userId=admin", "/identity/password-policy", "/identity/verify", "/message", "/signal",
            "/version", "/metrics", "/telemetry/data", "/schema/log", "/batch", "/external-task", "/history/task",
            "/history/process-instance", "/history/user-operation", "/no/such/path");
    private static final List<String> WEB_APPLICATION_PATHS = List.of(
            "/camunda/api/engine/engine", "/camunda/api/engine/engine/", "/camunda/api/engine/engine/default/task",
            "/camunda/api/engine/engine/default/user", "/camunda/api/engine/engine/default/identity/password-policy",
            "/camunda/api/engine/engine/default/process-definition/key/hearing/start",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
            "/camunda/api/admin/auth/user/default", "/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/admin/auth/user/default/logout", "/camunda/api/admin/plugin/license/default/check-key",
            "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/other/user/create",
            "/camunda/api/welcome/anything");

    @Autowired
    private IdentityService identityService;
    @LocalServerPort
    private int port;

    @Test
    void the_engines_rest_interface_asks_for_a_login_on_every_path() {
        SoftAssertions everywhere = new SoftAssertions();
        for (String path : ENGINE_PATHS) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
                HttpResponse<String> answer = nobody().call(method, "/engine-rest" + path, "{}");
                everywhere.assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
                everywhere.assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Basic");
            }
        }
        everywhere.assertAll();
    }

    @Test
    void the_web_applications_interfaces_ask_for_a_login_on_every_path() {
        SoftAssertions everywhere = new SoftAssertions();
        for (String path : WEB_APPLICATION_PATHS) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                HttpResponse<String> answer = nobody().call(method, path, "{}");
                everywhere.assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
            }
        }
        everywhere.assertAll();
    }

    @Test
    void our_own_interface_asks_for_a_login_also_where_something_is_written() {
        SoftAssertions everywhere = new SoftAssertions();
        for (String path : List.of("/api/facilities", "/api/cases/2026-001/withdrawal", "/demo/clock")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                everywhere.assertThat(nobody().call(method, path, "{}").statusCode())
                        .as(method + " " + path)
                        .isEqualTo(401);
            }
        }
        everywhere.assertAll();
    }

    @Test
    void a_stranger_cannot_make_an_administrator() {
        long before = identityService.createUserQuery().count();

        HttpResponse<String> answer = nobody().post("/camunda/api/admin/setup/default/user/create", """
                {"profile":{"id":"intruder","firstName":"I","lastName":"N","email":"i@intruder.example"},
                 "credentials":{"password":"intruder"}}""");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(identityService.createUserQuery().count()).isEqualTo(before);
    }

    @Test
    void a_page_leads_to_the_login_and_a_script_is_refused() {
        HttpResponse<String> tasklist = nobody().with("Accept", "text/html").get("/camunda/app/tasklist/default/");
        HttpResponse<String> home = nobody().with("Accept", "text/html").get("/");

        assertThat(tasklist.statusCode()).isEqualTo(302);
        assertThat(tasklist.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(home.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(nobody().get("/forms/anything.html").statusCode()).isEqualTo(401);
        assertThat(nobody().get("/api/facilities").statusCode()).isEqualTo(401);
        assertThat(nobody().get("/demo/clock").statusCode()).isEqualTo(401);
        assertThat(nobody().get("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    void health_is_open_to_everybody() {
        assertThat(nobody().get("/actuator/health").statusCode()).isNotIn(401, 403, 302);
    }

    private Caller nobody() {
        return Caller.anonymous(port);
    }
}
