package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which one sees where a hearing stands, seat by seat. */
@ServiceTest
class HearingPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor OTHER_OPERATOR = someone("skive", "operators", "authority-779");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Hearings hearings;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private String pageOf(CaseNumber number) {
        return "/hoeringer/" + hearings.of(number).get(0).id();
    }

    private String read(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_list_shows_where_each_hearing_stands() throws Exception {
        CaseNumber running = stage.isInHearing(stage.proposal());
        stage.answers("lemvig-direktoer", running, "NO_REMARKS", "");
        stage.answers("skive-direktoer", running, "OBJECTION", "Vi mangler pladser.");
        CaseNumber closed = stage.isInHearing(stage.proposal());
        stage.everybodyAnswers(closed, "NO_REMARKS");

        assertThat(read("/hoeringer", SECRETARY))
                .contains("href=\"" + pageOf(running) + "\"", "href=\"/sager/" + running + "\"", ", runde 1", "Åben")
                .contains("mandag den 28. december 2026 kl. 23.59.59")
                .contains("2 af 19 har svaret, 1 gør indsigelse, 17 har ikke svaret endnu.")
                .contains("href=\"" + pageOf(closed) + "\"", "Lukket", "19 af 19 har svaret.");
    }

    @Test
    void words_that_look_like_a_cpr_number_are_shown_to_nobody_before_the_secretariat_has_decided() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "OBJECTION", "Borgeren 010190-1234 bor der endnu.");

        for (RequestPostProcessor reader : List.of(MEMBER, OPERATOR, SECRETARY)) {
            assertThat(read(pageOf(number), reader)).doesNotContain("010190").contains("ligner et CPR-nummer");
            assertThat(read(pageOf(number) + ".csv", reader)).doesNotContain("010190");
        }
    }

    @Test
    void the_matrix_shows_who_was_asked_and_what_was_answered_and_marks_the_proposer() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "OBJECTION", "Vi <b>mangler</b> pladser.");

        assertThat(read(pageOf(number), MEMBER))
                .contains("Høringen er åben. Der kan svares til og med mandag den 28. december 2026 kl. 23.59.59.")
                .contains("Forslagsstiller", "Spurgtes ikke om sit eget forslag.")
                .contains("11. december 2026 kl. 09.00 til " + addressOf("lemvig-direktoer") + ": modtaget af mailserveren.")
                .containsSubsequence("Favrskov Kommune", "Odder Kommune", "Viborg Kommune", "Aarhus Kommune")
                .contains("Vi &lt;b&gt;mangler&lt;/b&gt; pladser.", "med login")
                .doesNotContain("kan ikke dokumenteres", "Registrér svar", "Forlæng");
        assertThat(read(pageOf(number), SECRETARY)).contains("Registrér svar", "Forlæng fristen", "Luk før fristen");
    }

    private String addressOf(String director) {
        return stage.membersAddresses().stream()
                .filter(address -> address.contains(director.replace("-direktoer", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_closed_hearing_shows_its_outcome_and_the_proof_it_keeps() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.daysPass(21);

        assertThat(read(pageOf(number), MEMBER))
                .contains("Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen.")
                .contains("0 af 19 har svaret, 19 har ikke svaret.")
                .contains("Dokumentation, da høringen lukkede", "Mindet om høringen 2 gange")
                .contains("Forslagsstiller, ikke spurgt.");
        assertThat(read(pageOf(number), SECRETARY)).doesNotContain("Forlæng fristen", "Afbryd høringen", "Registrér svar");
    }

    @Test
    void past_its_deadline_a_hearing_shows_whose_silence_is_not_proved_and_why() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timeIs("2026-12-29T00:00");

        assertThat(read(pageOf(number), MEMBER))
                .contains("kan ikke lukke, før tavsheden er dokumenteret for alle pladser")
                .contains("0 af 19 har svaret, 19 kan ikke dokumenteres.")
                .contains("Medlemmet er ikke blevet mindet om høringen.");
        assertThat(read("/hoeringer", MEMBER)).contains("Afventer dokumentation");
    }

    @Test
    void the_matrix_is_a_file_too() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "REMARK", "=1+1");

        String file = read(pageOf(number) + ".csv", MEMBER);

        assertThat(file).startsWith("\uFEFFMyndighed;Person;Tilstand;Spurgt;Mindet;Svar;Bemærkning");
        assertThat(file.lines().filter(line -> line.startsWith("Skive Kommune;")))
                .singleElement().asString().contains("Bemærkning").doesNotContain(";=1+1");
        web.perform(get(pageOf(number) + ".csv").with(MEMBER))
                .andExpect(header().string("Content-Disposition", containsString("hoering-" + number + "-runde-1.csv")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void members_and_the_operator_see_a_hearing_and_others_cannot_tell_whether_it_exists() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());

        read(pageOf(number), MEMBER);
        read(pageOf(number), OPERATOR);
        assertThat(read("/hoeringer", OPERATOR)).contains(pageOf(number));
        assertThat(read("/hoeringer", OTHER_OPERATOR)).doesNotContain(pageOf(number));
        for (RequestPostProcessor stranger : List.of(OTHER_OPERATOR, ADMINISTRATOR)) {
            web.perform(get(pageOf(number)).with(stranger)).andExpect(status().isNotFound());
            web.perform(get(pageOf(number) + ".csv").with(stranger)).andExpect(status().isNotFound());
        }
        web.perform(get("/hoeringer").with(ADMINISTRATOR)).andExpect(status().isForbidden());
        web.perform(get("/hoeringer/999999999").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(get(pageOf(number)).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void looking_changes_nothing() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Map<String, Long> before = stored.counted();

        for (String action : List.of("", ".csv", "/forlaeng", "/luk", "/afbryd", "/pladser/665/svar",
                "/pladser/665/invitation", "/pladser/665/adresse")) {
            web.perform(get(pageOf(number) + action).with(SECRETARY)).andExpect(status().isOk());
        }

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void everybody_who_may_use_the_pages_finds_them_from_the_home_page() throws Exception {
        for (RequestPostProcessor reader : List.of(SECRETARY, MEMBER, OPERATOR)) {
            web.perform(get("/").with(reader)).andExpect(content().string(containsString("href=\"/hoeringer\"")));
        }
        web.perform(get("/").with(ADMINISTRATOR)).andExpect(content().string(not(containsString("href=\"/hoeringer\""))));
    }
}
