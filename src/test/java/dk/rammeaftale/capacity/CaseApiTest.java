package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.SentProposals.Upload;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case as other programs read it, who may read it when, and its withdrawal. */
@ServiceTest
class CaseApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_FOUND = "Sagen findes ikke, eller du har ikke adgang til den.";
    private static final String REASON = "{\"reason\":\"Behovet har ændret sig.\"}";

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** The proposal is handed in, but no mail has been written yet. */
    private CaseNumber started(Map<String, Object> proposal) {
        HttpResponse<String> started = SentProposals.start(port, "viborg", "start", proposal);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return new CaseNumber(started.body().replaceAll(".*\"businessKey\":\"([^\"]*)\".*", "$1"));
    }

    private CaseNumber inContact() {
        CaseNumber number = started(stage.proposal());
        time.dueWorkIsDone();
        return number;
    }

    private void isSentToHearing(CaseNumber number) {
        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");
    }

    private HttpResponse<String> get(String user, String path) {
        return user.equals("anonymous") ? Caller.anonymous(port).get(path) : SentProposals.caller(port, user).get(path);
    }

    private HttpResponse<String> withdraw(String user, CaseNumber number, String body) {
        Caller caller = user.equals("anonymous") ? Caller.anonymous(port) : SentProposals.caller(port, user);
        return caller.post("/api/cases/" + number + "/withdrawal", body);
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static void isProblem(HttpResponse<String> response, int status, String said) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).contains(said).doesNotContainPattern(SentProposals.ENGLISH);
    }

    @Test
    void a_case_is_shown_with_the_names_and_types_of_the_contract() throws Exception {
        CaseNumber number = inContact();
        JsonNode fresh = json(get("viborg", "/api/cases/" + number));

        List<String> names = new ArrayList<>();
        fresh.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrder(
                "number", "facilityId", "state", "outcome", "round", "hearingDeadline", "rule", "journal");
        assertThat(fresh.path("number").textValue()).isEqualTo(number.value());
        assertThat(fresh.path("facilityId").textValue()).isEqualTo(VIBORG_FACILITY);
        assertThat(fresh.path("state").textValue()).isEqualTo("CONTACT");
        assertThat(fresh.path("round").intValue()).isEqualTo(1);
        assertThat(fresh.path("outcome").isNull()).isTrue();
        assertThat(fresh.path("hearingDeadline").isNull()).isTrue();
        assertThat(fresh.path("rule").isNull()).isTrue();

        isSentToHearing(number);
        JsonNode heard = json(get("viborg", "/api/cases/" + number));
        assertThat(heard.path("state").textValue()).isEqualTo("HEARING");
        assertThat(heard.path("hearingDeadline").textValue()).isEqualTo("2026-12-28T23:59:59+01:00");
        assertThat(heard.path("rule").textValue()).startsWith("12 pladser færre er mere end 10");
        List<String> parts = new ArrayList<>();
        heard.path("journal").get(0).fieldNames().forEachRemaining(parts::add);
        assertThat(parts).containsExactlyInAnyOrder("at", "by", "what");
        assertThat(heard.path("journal").get(0).path("at").textValue()).isEqualTo("2026-12-11T09:00:00+01:00");
        assertThat(heard.path("journal").get(0).path("by").textValue()).isEqualTo("Sagsbehandler, Viborg Kommune");
        assertThat(OffsetDateTime.parse(heard.path("journal").get(1).path("at").textValue())).isNotNull();

        time.daysPass(20);
        JsonNode decided = json(get("viborg", "/api/cases/" + number));
        assertThat(decided.path("state").textValue()).isEqualTo("DECIDED");
        assertThat(decided.path("outcome").textValue()).isEqualTo("APPROVED_BY_SILENCE");
        assertThat(decided.path("hearingDeadline").textValue()).isEqualTo("2026-12-28T23:59:59+01:00");
    }

    @Test
    void a_case_of_the_summer_has_the_zone_of_the_summer() throws Exception {
        time.timeIs("2027-06-01T09:00");
        Map<String, Object> proposal = stage.proposal();
        proposal.put("effectiveDate", "2027-12-01");
        CaseNumber number = stage.isInHearing(proposal);

        assertThat(json(get("viborg", "/api/cases/" + number)).path("hearingDeadline").textValue())
                .isEqualTo("2027-06-15T23:59:59+02:00");
    }

    @Test
    void a_case_is_seen_by_those_it_concerns_from_the_moment_it_concerns_them() throws Exception {
        Map<String, List<Integer>> expected = new TreeMap<>(Map.of(
                "viborg", List.of(200, 200, 200, 200),
                "viborg-direktoer", List.of(200, 200, 200, 200),
                "sekretariat2", List.of(200, 200, 200, 200),
                "herning", List.of(404, 200, 200, 200),
                "herning-direktoer", List.of(404, 200, 200, 200),
                "lemvig", List.of(404, 404, 404, 200),
                "lemvig-direktoer", List.of(404, 404, 200, 200),
                "admin", List.of(404, 404, 404, 200),
                "anonymous", List.of(401, 401, 401, 401)));
        Map<String, List<Integer>> seen = new TreeMap<>();
        expected.keySet().forEach(user -> seen.put(user, new ArrayList<>()));
        Map<String, List<Integer>> attachmentSeen = new TreeMap<>();
        expected.keySet().forEach(user -> attachmentSeen.put(user, new ArrayList<>()));
        Map<String, Object> proposal = stage.proposal();
        proposal.put("attachment_1", Upload.of("plan.pdf", SampleFiles.pdf()));

        CaseNumber number = started(proposal);
        List<Runnable> moments = List.of(
                () -> { }, time::dueWorkIsDone, () -> isSentToHearing(number), () -> time.daysPass(20));
        for (Runnable moment : moments) {
            moment.run();
            for (String user : expected.keySet()) {
                HttpResponse<String> answer = get(user, "/api/cases/" + number);
                seen.get(user).add(answer.statusCode());
                attachmentSeen.get(user).add(get(user, "/api/cases/" + number + "/attachments/1").statusCode());
                if (answer.statusCode() == 404) {
                    isProblem(answer, 404, NOT_FOUND);
                }
            }
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(attachmentSeen).isEqualTo(expected);
    }

    @Test
    void unknown_and_malformed_numbers_and_cases_one_must_not_see_look_alike() throws Exception {
        CaseNumber number = inContact();
        List<String> bodies = new ArrayList<>();
        for (String wanted : List.of(number.value(), "2026-999", "2026-000", "2026", "abc", "2026-00001", "%27%20or%201=1", "2026-%C3%A6")) {
            HttpResponse<String> answer = get("lemvig", "/api/cases/" + wanted);
            isProblem(answer, 404, NOT_FOUND);
            bodies.add(answer.body().replace(wanted, ""));
        }
        assertThat(bodies).containsOnly(bodies.get(0));
        isProblem(get("anonymous", "/api/cases/" + number), 401, "Log ind");
        assertThat(get("anonymous", "/api/cases/" + number).headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void an_attachment_is_downloaded_as_a_file_and_never_shown() throws Exception {
        Map<String, Object> proposal = stage.proposal();
        proposal.put("attachment_1", Upload.of("C:\\planer\\Økonomi \"2027\".pdf", SampleFiles.pdf()));
        CaseNumber number = started(proposal);

        HttpResponse<String> file = get("viborg", "/api/cases/" + number + "/attachments/1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;").contains("filename*=UTF-8''%C3%98konomi%20_2027_.pdf");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(file.body()).startsWith("%PDF-1.4");
        isProblem(get("viborg", "/api/cases/" + number + "/attachments/4"), 404, NOT_FOUND);
        isProblem(get("viborg", "/api/cases/" + number + "/attachments/plan"), 404, "ikke noget på denne adresse");
    }

    @Test
    void the_operators_case_workers_and_the_secretariat_withdraw_a_case() throws Exception {
        for (String user : List.of("viborg", "sekretariat2")) {
            CaseNumber number = inContact();

            assertThat(withdraw(user, number, REASON).statusCode()).isEqualTo(204);
            isProblem(withdraw(user, number, REASON), 400, "allerede ved at blive trukket");
            time.dueWorkIsDone();

            assertThat(json(get("viborg", "/api/cases/" + number)).path("outcome").textValue()).isEqualTo("WITHDRAWN");
            isProblem(withdraw(user, number, REASON), 400, "allerede afsluttet");
        }
    }

    @Test
    void nobody_else_withdraws_a_case() throws Exception {
        CaseNumber number = started(stage.proposal());
        isProblem(withdraw("herning", number, REASON), 404, NOT_FOUND);
        isProblem(withdraw("admin", number, REASON), 404, NOT_FOUND);
        isProblem(withdraw("anonymous", number, REASON), 401, "Log ind");
        time.dueWorkIsDone();
        isSentToHearing(number);
        Map<String, Long> before = stored.counted();

        for (String user : List.of("viborg-direktoer", "herning", "herning-direktoer", "lemvig-direktoer")) {
            isProblem(withdraw(user, number, REASON), 403, "Kun driftsherrens sagsbehandlere");
        }
        isProblem(withdraw("lemvig", number, REASON), 404, NOT_FOUND);
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_withdrawal_without_a_reason_is_refused() throws Exception {
        CaseNumber number = inContact();
        Map<String, Long> before = stored.counted();

        for (String body : List.of("{}", "{\"reason\":null}", "{\"reason\":\"  \"}")) {
            isProblem(withdraw("viborg", number, body), 400, "Skriv, hvorfor forslaget trækkes. (reason)");
        }
        isProblem(withdraw("viborg", number, "{\"reason\":\"" + "ord ".repeat(1_001) + "\"}"), 400, "reason");
        isProblem(withdraw("viborg", number, ""), 400, "form");
        isProblem(withdraw("viborg", number, "null"), 400, "form");
        isProblem(withdraw("viborg", number, "{\"reason\":"), 400, "form");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_decided_case_is_not_withdrawn() throws Exception {
        CaseNumber number = inContact();
        isSentToHearing(number);
        time.daysPass(20);

        isProblem(withdraw("viborg", number, REASON), 400, "allerede afsluttet");
        isProblem(withdraw("lemvig", number, REASON), 403, "Kun driftsherrens sagsbehandlere");
    }

    @Test
    void a_session_withdraws_with_its_csrf_token_only() throws Exception {
        CaseNumber number = inContact();
        Caller browser = Caller.browser(port, "viborg", SentProposals.PASSWORD);
        String path = "/api/cases/" + number + "/withdrawal";

        isProblem(browser.post(path, REASON), 403, "adgang");
        String token = browser.get("/assets/csrf-probe").body();
        assertThat(browser.with("X-CSRF-TOKEN", token).post(path, REASON).statusCode()).isEqualTo(204);
    }

    @Test
    void the_facilities_are_listed_as_the_contract_says() throws Exception {
        for (String user : List.of("viborg", "lemvig-direktoer", "sekretariat", "admin")) {
            JsonNode facilities = json(get(user, "/api/facilities"));
            assertThat(facilities.size()).isGreaterThanOrEqualTo(60);
            for (JsonNode facility : facilities) {
                List<String> names = new ArrayList<>();
                facility.fieldNames().forEachRemaining(names::add);
                assertThat(names).containsExactlyInAnyOrder("id", "name", "operator", "covered", "places", "users");
                assertThat(facility.path("id").isTextual()).isTrue();
                assertThat(facility.path("operator").textValue()).matches("\\d{3,4}");
                assertThat(facility.path("covered").isBoolean()).isTrue();
                assertThat(facility.path("places").isInt()).isTrue();
                facility.path("users").forEach(places -> assertThat(places.isInt()).isTrue());
            }
        }
        isProblem(get("anonymous", "/api/facilities"), 401, "Log ind");
    }
}
