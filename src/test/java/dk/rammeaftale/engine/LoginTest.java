package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for the pages and the engine's web applications, and its end. */
@ServiceTest
@Tag("once")
class LoginTest {

    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String CLOCK = "/demo/clock";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    private EngineStage stage;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private ServiceTime time;
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

    @Test
    void the_login_of_the_pages_opens_tasklist() {
        Caller member = browser(EngineStage.MEMBER);

        assertThat(member.get(WHO).body()).contains(EngineStage.MEMBER).contains("tasklist").doesNotContain("cockpit");
        assertThat(member.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser(EngineStage.SECRETARY).get(WHO).body()).contains("cockpit").doesNotContain("\"admin\"");
        assertThat(browser(EngineStage.ADMINISTRATOR).get(WHO).body()).contains("\"admin\"");
    }

    @Test
    void a_page_of_the_web_applications_runs_its_scripts_whoever_asks_for_something_meanwhile() throws InterruptedException {
        Caller member = browser(EngineStage.MEMBER);
        AtomicBoolean seen = new AtomicBoolean();
        Caller other = browser(EngineStage.OTHER);
        Thread meanwhile = new Thread(() -> {
            while (!seen.get()) {
                other.get(WHO);
            }
        });
        meanwhile.start();
        try {
            for (int time = 0; time < 50; time++) {
                HttpResponse<String> page = member.get("/camunda/app/tasklist/default/");
                String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

                assertThat(page.body()).contains("nonce=\"" + between(policy, "'nonce-", "'") + "\"");
            }
        } finally {
            seen.set(true);
            meanwhile.join();
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        HttpResponse<String> wrong = Caller.anonymous(port).logIn(EngineStage.MEMBER, "forkert");
        HttpResponse<String> unknown = Caller.anonymous(port).logIn("engine-nobody", "forkert");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(Caller.basic(port, EngineStage.OTHER, "forkert").get("/engine-rest/task").body())
                .isEqualTo(Caller.basic(port, "engine-nobody", "forkert").get("/engine-rest/task").body());
    }

    @Test
    void wrong_passwords_of_others_shut_nobody_out_for_good() {
        String now = time.now().toLocalDateTime().toString();
        try {
            assertThat(Caller.basic(port, EngineStage.OTHER, "forkert").get(CLOCK).statusCode()).isEqualTo(401);
            assertThat(basic(EngineStage.OTHER).get(CLOCK).statusCode()).as("at once").isEqualTo(401);
            for (int minutes = 2; minutes < 30; minutes += 2) {
                time.timeIs(time.now().plusMinutes(2).toLocalDateTime().toString());
                assertThat(Caller.basic(port, EngineStage.OTHER, "forkert").get(CLOCK).statusCode()).isEqualTo(401);
            }
            time.timeIs(time.now().plusMinutes(2).toLocalDateTime().toString());

            assertThat(basic(EngineStage.OTHER).get(CLOCK).statusCode()).isEqualTo(200);
        } finally {
            time.timeIs(now);
        }
    }

    @Test
    void a_session_ends_when_its_owner_is_taken_out_of_a_group() {
        Caller secretary = browser(EngineStage.SECRETARY);
        assertThat(secretary.get("/post").statusCode()).isEqualTo(200);

        identityService.deleteMembership(EngineStage.SECRETARY, "secretariat");

        assertThat(secretary.get("/post").statusCode()).isEqualTo(401);
        assertThat(secretary.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(secretary.get(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void logging_in_gives_a_new_session() {
        Caller member = Caller.anonymous(port);
        member.get("/assets/csrf-probe");
        String before = member.cookie("JSESSIONID");

        member.logIn(EngineStage.MEMBER, EngineStage.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(member.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void logging_in_as_somebody_else_leaves_nothing_of_the_first() {
        Caller person = browser(EngineStage.SECRETARY);
        assertThat(person.get(WHO).body()).contains(EngineStage.SECRETARY);

        person.logIn(EngineStage.MEMBER, EngineStage.PASSWORD);

        assertThat(person.get(WHO).body()).doesNotContain(EngineStage.SECRETARY);
    }

    @Test
    void logging_out_in_tasklist_ends_the_whole_session() {
        Caller member = browser(EngineStage.MEMBER);

        assertThat(member.post(WHO + "/logout", "{}").statusCode()).isEqualTo(200);

        assertThat(member.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(member.get(WHO).statusCode()).isEqualTo(401);
        assertThat(member.with("Accept", "text/html").get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
    }

    @Test
    void another_site_cannot_write_in_ones_name() {
        String task = stage.openTask(stage.ask());

        assertThat(withoutTokens().post(TASKS + "/" + task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(withoutTokens().post(WHO + "/logout", "{}").statusCode()).isEqualTo(403);
        assertThat(withoutTokens().post("/logout", "{}").statusCode()).isEqualTo(403);
        assertThat(withoutTokens().post("/api/cases/2026-001/withdrawal", "{}").statusCode()).isEqualTo(403);
        assertThat(basic(EngineStage.MEMBER).with("Sec-Fetch-Site", "cross-site")
                .post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(stage.isOpen(task)).isTrue();
    }

    @Test
    void the_web_applications_own_login_and_setup_stay_closed_to_those_who_are_in() {
        for (String person : List.of(EngineStage.MEMBER, EngineStage.ADMINISTRATOR)) {
            Caller caller = browser(person);
            assertThat(caller.send("POST", WHO + "/login/tasklist", "application/x-www-form-urlencoded",
                    "username=" + EngineStage.OTHER + "&password=" + EngineStage.PASSWORD).statusCode())
                    .isEqualTo(403);
            for (String engine : List.of("default", "other", "x%20y")) {
                for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                    assertThat(caller.call(method, "/camunda/api/admin/setup/" + engine + "/user/create", "{}")
                            .statusCode()).as(person + method).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void the_rest_of_actuator_is_for_administrators() {
        assertThat(browser(EngineStage.SECRETARY).get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(browser(EngineStage.ADMINISTRATOR).get("/actuator").statusCode()).isNotIn(401, 403);
    }

    @Test
    void the_clock_is_moved_by_the_secretariat_and_administrators() {
        String step = "{\"advance\":\"PT0S\"}";
        assertThat(basic(EngineStage.MEMBER).post("/demo/clock", step).statusCode()).isEqualTo(403);
        assertThat(basic(EngineStage.SECRETARY).post("/demo/clock", step).statusCode()).isNotIn(401, 403);
        assertThat(basic(EngineStage.ADMINISTRATOR).post("/demo/clock", step).statusCode()).isNotIn(401, 403);
    }

    @Test
    void the_rest_interface_keeps_no_session() {
        assertThat(basic(EngineStage.MEMBER).get("/engine-rest/task").headers().firstValue("Set-Cookie")).isEmpty();
        Caller session = browser(EngineStage.MEMBER);
        assertThat(session.get("/engine-rest/task").statusCode()).as("a session is no login here").isEqualTo(401);
    }

    @Test
    void who_is_logged_in_is_forgotten_when_the_request_is_over() {
        basic(EngineStage.MEMBER).get("/engine-rest/task");

        assertThat(identityService.getCurrentAuthentication()).isNull();
    }

    @Test
    void pages_and_interfaces_carry_their_security_headers() {
        HttpResponse<String> page = Caller.anonymous(port).get("/assets/csrf-probe");
        HttpResponse<String> tasklist = browser(EngineStage.MEMBER).get("/camunda/app/tasklist/default/");

        assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(tasklist, "Content-Security-Policy")).contains("nonce-");
        assertThat(header(tasklist, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(tasklist.statusCode()).isEqualTo(200);
    }

    private Caller withoutTokens() {
        Caller member = Caller.anonymous(port);
        member.logIn(EngineStage.MEMBER, EngineStage.PASSWORD);
        member.get("/camunda/app/tasklist/default/");
        return member;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }

    private Caller browser(String person) {
        return Caller.browser(port, person, EngineStage.PASSWORD);
    }

    private Caller basic(String person) {
        return Caller.basic(port, person, EngineStage.PASSWORD);
    }
}
