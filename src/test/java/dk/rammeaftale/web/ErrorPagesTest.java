package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

@WebMvcTest(controllers = {ErrorPages.class, HomeController.class, ErrorPagesTest.Failing.class})
@AutoConfigureMockMvc(addFilters = false)
@Import(ErrorPagesTest.Failing.class)
class ErrorPagesTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "bad, 400, Forespørgslen kan ikke bruges", "denied, 403, Ingen adgang", "missing, 404, Siden findes ikke",
        "overtaken, 409, En anden kom først", "large, 413, Filerne er for store",
        "broken, 500, Der gik noget galt hos os"})
    void our_interface_says_what_went_wrong_in_danish(String what, int status, String title) throws Exception {
        mvc.perform(get("/api/failing/" + what)).andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").value(title))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void our_own_sentence_is_passed_on() throws Exception {
        mvc.perform(get("/api/failing/missing")).andExpect(jsonPath("$.detail").value("Sagen findes ikke."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"number\": \"x\"}"})
    void unreadable_json_is_answered_without_our_insides(String json) throws Exception {
        mvc.perform(post("/api/failing").contentType(MediaType.APPLICATION_JSON).content(json))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(
                        containsStringIgnoringCase("json"))));
    }

    @Test
    void a_failure_leaks_nothing() throws Exception {
        assertThat(body(get("/api/failing/broken"))).doesNotContain("select", "secret", "Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 413, 418, 500, 503})
    void an_error_page_says_in_danish_what_happened_and_what_to_do(int status) throws Exception {
        String page = body(error(status, "/noget").accept(MediaType.TEXT_HTML));

        assertThat(page).contains("<html lang=\"da\"", Trouble.of(status).sentence(), Trouble.of(status).advice())
                .doesNotContain("Exception", "\tat ", "java.", "org.springframework");
    }

    @Test
    void an_error_outside_our_controllers_is_a_problem_for_clients() throws Exception {
        mvc.perform(error(401, "/api/cases/2026-001")).andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(Trouble.of(401).sentence()));
    }

    @Test
    void tasklist_shows_a_sentence_instead_of_a_form_and_no_page() throws Exception {
        assertThat(body(error(404, "/forms/unknown.html").accept(MediaType.TEXT_HTML)))
                .startsWith(Trouble.of(404).sentence()).doesNotContain("<");
    }

    @Test
    void a_form_that_was_too_large_to_be_read_says_so() throws Exception {
        String page = body(error(403, "/stamdata").accept(MediaType.TEXT_HTML)
                .requestAttr("org.apache.catalina.parameter_parse_failed_reason", "POST_TOO_LARGE"));

        assertThat(page).contains("20 MB");
    }

    @Test
    void the_start_page_shows_each_role_its_own_doors() throws Exception {
        assertThat(body(get("/").principal(user("secretariat"))))
                .contains("for en driftsherre", "/stamdata", "/camunda/app/cockpit/", "/post", "/statistik", "/indstillinger")
                .contains("/opgaver/start/capacity-adjustment");
        assertThat(body(get("/").principal(user("members"))))
                .contains("/stedfortraeder", "/opgaver/start/agenda-item")
                .doesNotContain("/stamdata", "/post", "/statistik", "/opgaver/start/capacity");
        assertThat(body(get("/").principal(user("operators"))))
                .contains("/opgaver/start/capacity-adjustment").doesNotContain("/stamdata", "/post\"", "/statistik");
    }

    @Test
    void a_wrong_password_is_told_in_danish_and_the_demo_names_its_people() throws Exception {
        assertThat(body(get("/login").param("error", ""))).contains("forkert", "viborg-direktoer")
                .doesNotContain("Log ud");
    }

    private static MockHttpServletRequestBuilder error(int status, String path) {
        return get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"));
    }

    private static TestingAuthenticationToken user(String group) {
        return new TestingAuthenticationToken("nogen", "demo", group);
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    @RestController
    static class Failing {

        record Numbered(int number) {
        }

        @PostMapping("/api/failing")
        void read(@RequestBody Numbered numbered) {
        }

        @GetMapping("/api/failing/{what}")
        void fail(@PathVariable String what) {
            throw switch (what) {
                case "bad" -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Feltet mangler.");
                case "denied" -> new AccessDeniedException("secret");
                case "missing" -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Sagen findes ikke.");
                case "overtaken" -> new OptimisticLockingFailureException("secret");
                case "large" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("secret: select * from facility");
            };
        }
    }
}
