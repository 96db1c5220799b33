package dk.rammeaftale.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class DeputyPagesTest {

    private static final RequestPostProcessor DIRECTOR = someone("viborg-direktoer", "members", "authority-791");
    private static final RequestPostProcessor OTHER_DIRECTOR = someone("skive-direktoer", "members", "authority-779");
    private static final RequestPostProcessor CASE_WORKER = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServiceTime time;

    @Autowired
    private CleanSlate slate;

    private MockMvc web;

    @BeforeEach
    void a_browser() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void the_sample_is_in_charge_again() {
        slate.wipe();
    }

    @Test
    void a_member_sees_their_seat_and_whom_they_may_choose_among() throws Exception {
        String page = page(get("/stedfortraeder").with(DIRECTOR));

        assertThat(page)
                .contains("<h1>Stedfortræder for Viborg Kommune</h1>", "action=\"/stedfortraeder/791\"")
                .contains("<strong>Socialdirektør, Viborg Kommune</strong>")
                .contains("Sagsbehandler, Viborg Kommune (viborg)")
                .contains("7. juli 2025 til og med 25. juli 2025", "ved indlæsning af en fil")
                .doesNotContain("(viborg-direktoer)", "(skive)", ">Tilbagekald<");
    }

    @Test
    void a_member_appoints_and_the_three_who_have_to_know_are_told() throws Exception {
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-11", "")
                .andExpect(redirectedUrl("/stedfortraeder/791"));

        assertThat(page(get("/stedfortraeder").with(DIRECTOR)))
                .contains("1. december 2026 til og med 11. december 2026", "kommende")
                .contains("Udpeget 23. november 2026 kl. 09.00 af Socialdirektør, Viborg Kommune.");
        assertThat(mails("deputy-appointed")).containsExactlyInAnyOrder(
                "sagsbehandler@viborg.example: Du får denne mail som stedfortræder i DASSOS for Viborg Kommune.",
                "direktoer@viborg.example: Du får denne mail som medlem af DASSOS for Viborg Kommune.",
                "sekretariat@sekretariat.example: Du får denne mail som medarbejder i sekretariatet.",
                "sekretariat2@sekretariat.example: Du får denne mail som medarbejder i sekretariatet.");
    }

    @Test
    void a_member_revokes_and_the_same_are_told_and_the_history_stays() throws Exception {
        appoint(DIRECTOR, "viborg", "2026-11-23", "2026-12-11", "");
        String address = "/stedfortraeder/791/" + newest();

        assertThat(page(get(address).with(DIRECTOR))).contains("Tilbagekald stedfortræder", "action=\"" + address + "\"");
        web.perform(post(address).with(DIRECTOR).with(csrf())).andExpect(redirectedUrl("/stedfortraeder/791"));

        assertThat(page(get("/stedfortraeder").with(DIRECTOR)))
                .contains("tilbagekaldt", "Tilbagekaldt 23. november 2026 kl. 09.00 af Socialdirektør, Viborg Kommune.");
        assertThat(mails("deputy-revoked")).hasSize(4);
        web.perform(post(address).with(DIRECTOR).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("allerede slut eller tilbagekaldt")));
        assertThat(mails("deputy-revoked")).hasSize(4);
    }

    @Test
    void the_secretariat_sees_every_seat_and_appoints_with_a_reason_also_from_another_authority() throws Exception {
        appoint(SECRETARY, "skive", "2026-12-01", "2026-12-11", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Skriv, hvorfor sekretariatet gør det")));
        appoint(SECRETARY, "skive", "2026-11-23", "2026-12-11", "Direktøren er syg.")
                .andExpect(redirectedUrl("/stedfortraeder/791"));

        assertThat(page(get("/stedfortraeder").with(SECRETARY)))
                .contains("href=\"/stedfortraeder/791\"", "href=\"/stedfortraeder/1082\"")
                .contains("Sagsbehandler, Skive Kommune (stedfortræder)");
        assertThat(page(get("/stedfortraeder/791").with(SECRETARY)))
                .contains("Sagsbehandler, Skive Kommune</strong>", "som stedfortræder", ": Direktøren er syg.");
        String address = "/stedfortraeder/791/" + newest();
        web.perform(post(address).with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Skriv, hvorfor sekretariatet gør det")));
        web.perform(post(address).param("reason", "Direktøren er rask.").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/stedfortraeder/791"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            viborg           | 2026-12-11 | 2026-12-01 | Den sidste dag ligger før den første dag.
            viborg           | 2026-11-22 | 2026-12-01 | Den første dag ligger før i dag.
            viborg           | 2026-12-31 | 2027-01-05 | Pladsen har allerede en stedfortræder fra 20. december 2026
            viborg-direktoer | 2026-12-01 | 2026-12-02 | Personen sidder selv på pladsen i den periode.
            skive-direktoer  | 2026-12-01 | 2026-12-02 | Personen sidder på pladsen for Skive Kommune
            skive            | 2026-12-01 | 2026-12-02 | Personen hører ikke til Viborg Kommune.
            sekretariat      | 2026-12-01 | 2026-12-02 | Personen er ikke et aktivt medlem eller en aktiv sagsbehandler.
            viborg           | 2027-01-01 | 2028-01-01 | Perioden er længere end et år.
            ''               | 2026-12-01 | 2026-12-02 | Vælg, hvem der skal være stedfortræder.
            nobody           | 2026-12-01 | 2026-12-02 | Vælg, hvem der skal være stedfortræder.
            viborg           | snart      | 2026-12-02 | Skriv den første dag som en dato
            viborg           | 2026-12-01 | 9999-99-99 | Skriv den sidste dag som en dato
            viborg           | 2026-12-01 | +99999-01-01 | Skriv den sidste dag som en dato
            """)
    void what_cannot_be_is_refused_with_a_sentence_and_nothing_is_stored(
            String deputy, String first, String last, String sentence) throws Exception {
        appoint(DIRECTOR, "viborg", "2026-12-20", "2026-12-31", "");
        long newest = newest();

        appoint(DIRECTOR, deputy, first, last, "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("value=\"" + first + "\"")));

        assertThat(newest()).isEqualTo(newest);
        assertThat(mails("deputy-appointed")).hasSize(4);
    }

    @Test
    void a_reason_is_kept_short_readable_and_without_numbers_of_citizens_and_is_not_run_as_markup() throws Exception {
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-02", "x".repeat(501))
                .andExpect(content().string(containsString("højst være på 500 tegn")));
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-02", "syg\u0000")
                .andExpect(content().string(containsString("tegn, der ikke kan gemmes")));
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-02", "Se 010190-1234")
                .andExpect(content().string(containsString("ligner et CPR-nummer")));
        assertThat(mails("deputy-appointed")).isEmpty();

        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-02", "<b>ferie</b>").andExpect(status().isFound());
        assertThat(page(get("/stedfortraeder").with(DIRECTOR))).contains("&lt;b&gt;ferie").doesNotContain("<b>ferie");
    }

    @Test
    void another_member_sees_and_changes_their_own_seat_only() throws Exception {
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-11", "");

        assertThat(page(get("/stedfortraeder").with(OTHER_DIRECTOR))).contains("Stedfortræder for Skive Kommune");
        isClosedTo(OTHER_DIRECTOR);
        long id = newest();
        web.perform(post("/stedfortraeder/779/" + id).with(OTHER_DIRECTOR).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(mails("deputy-revoked")).isEmpty();
    }

    @Test
    void a_case_worker_and_an_administrator_see_and_change_nothing() throws Exception {
        web.perform(get("/stedfortraeder").with(CASE_WORKER)).andExpect(status().isForbidden());
        web.perform(get("/stedfortraeder").with(ADMINISTRATOR)).andExpect(status().isForbidden());
        isClosedTo(CASE_WORKER);
        isClosedTo(ADMINISTRATOR);
    }

    @Test
    void a_deputy_looks_and_changes_nothing() throws Exception {
        appoint(DIRECTOR, "viborg", "2026-12-01", "2026-12-11", "");

        assertThat(page(get("/stedfortraeder").with(CASE_WORKER)))
                .contains("1. december 2026 til og med 11. december 2026")
                .doesNotContain("<form method=\"post\" action=\"/stedfortraeder", ">Tilbagekald<");
        appoint(CASE_WORKER, "viborg", "2027-12-01", "2027-12-02", "").andExpect(status().isForbidden());
        web.perform(get("/stedfortraeder/791/" + newest()).with(CASE_WORKER)).andExpect(status().isForbidden());
        web.perform(post("/stedfortraeder/791/" + newest()).with(CASE_WORKER).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_stranger_is_led_to_the_login_and_nothing_is_done_without_the_token_of_the_page() throws Exception {
        web.perform(get("/stedfortraeder").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
        web.perform(post("/stedfortraeder/791").param("deputy", "viborg").with(DIRECTOR))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_seat_or_a_period_that_does_not_exist_is_no_fault_of_ours() throws Exception {
        for (String code : List.of("630", "999", "x")) {
            web.perform(get("/stedfortraeder/" + code).with(SECRETARY)).andExpect(status().isForbidden());
        }
        web.perform(get("/stedfortraeder/791/0").with(SECRETARY)).andExpect(status().isNotFound());
    }

    @Test
    void the_start_page_leads_members_deputies_and_the_secretariat_here() throws Exception {
        String link = "href=\"/stedfortraeder\"";
        web.perform(get("/").with(DIRECTOR)).andExpect(content().string(containsString(link)));
        web.perform(get("/").with(SECRETARY)).andExpect(content().string(containsString(link)));
        web.perform(get("/").with(CASE_WORKER)).andExpect(content().string(not(containsString(link))));

        appoint(DIRECTOR, "viborg", "2026-11-23", "2026-11-24", "");
        web.perform(get("/").with(someone("viborg", "operators", "members", "authority-791")))
                .andExpect(content().string(containsString(", stedfortræder i DASSOS")))
                .andExpect(content().string(containsString(link)));
    }

    private void isClosedTo(RequestPostProcessor who) throws Exception {
        long newest = newest();
        web.perform(get("/stedfortraeder/791").with(who)).andExpect(status().isForbidden());
        appoint(who, "viborg", "2027-12-01", "2027-12-02", "").andExpect(status().isForbidden());
        web.perform(get("/stedfortraeder/791/" + newest).with(who)).andExpect(status().isForbidden());
        web.perform(post("/stedfortraeder/791/" + newest).with(who).with(csrf())).andExpect(status().isForbidden());
        assertThat(newest()).isEqualTo(newest);
    }

    private ResultActions appoint(
            RequestPostProcessor who, String deputy, String first, String last, String reason) throws Exception {
        return web.perform(post("/stedfortraeder/791")
                .param("deputy", deputy)
                .param("firstDay", first)
                .param("lastDay", last)
                .param("reason", reason)
                .with(who)
                .with(csrf()));
    }

    private String page(RequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long newest() {
        return jdbc.sql("select max(id) from deputyship").query(Long.class).single();
    }

    /** The addresses that were written to, each with the line that says why. */
    private List<String> mails(String template) {
        return jdbc.sql("select recipient, body_text from mail where template = ?")
                .param(template)
                .query((row, n) -> row.getString("recipient") + ": "
                        + row.getString("body_text").lines().findFirst().orElseThrow())
                .list();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
