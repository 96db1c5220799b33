package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.Announcements;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which the secretariat sees a result before everybody else. */
@ServiceTest
@Tag("once")
class ResultPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Announcements announcements;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    static Stream<RequestPostProcessor> allOthers() {
        return Stream.of(
                someone("viborg", "operators", "authority-791"),
                someone("viborg-direktoer", "members", "authority-791"),
                someone("admin", "camunda-admin"));
    }

    private CaseNumber decidedByAnswers() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.everybodyAnswers(number, "NO_REMARKS");
        return number;
    }

    private String textOf(CaseNumber number) {
        return announcements.find(number).orElseThrow().addedText().orElse("");
    }

    @Test
    void the_secretariat_sees_what_is_decided_when_it_leaves_and_the_mail() throws Exception {
        CaseNumber number = decidedByAnswers();

        web.perform(get("/resultater").with(SECRETARY))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/resultater/" + number + "\"")))
                .andExpect(content().string(containsString("Godkendt: alle adspurgte har svaret")))
                .andExpect(content().string(containsString("11. december 2026 kl. 10.00")));
        web.perform(get("/resultater/" + number).with(SECRETARY))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("11. december 2026 kl. 10.00")))
                .andExpect(content().string(containsString("Du får denne mail som medlem af DASSOS")))
                .andExpect(content().string(containsString("Send nu")));
    }

    @ParameterizedTest
    @MethodSource("allOthers")
    void nobody_else_sees_changes_or_sends_a_result(RequestPostProcessor other) throws Exception {
        CaseNumber number = decidedByAnswers();

        web.perform(get("/resultater").with(other)).andExpect(status().isForbidden());
        web.perform(get("/resultater/" + number).with(other)).andExpect(status().isForbidden());
        web.perform(post("/resultater/" + number + "/tekst").param("tekst", "Nej.").with(other).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/resultater/" + number + "/send").with(other).with(csrf())).andExpect(status().isForbidden());

        assertThat(textOf(number)).isEmpty();
        assertThat(stage.mailed(number, "decision")).isEmpty();
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_log_in() throws Exception {
        web.perform(get("/resultater").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void looking_changes_nothing_and_a_change_needs_the_token_of_the_page() throws Exception {
        CaseNumber number = decidedByAnswers();
        Map<String, Long> before = stored.counted();

        web.perform(get("/resultater").with(SECRETARY));
        web.perform(get("/resultater/" + number).with(SECRETARY));
        web.perform(get("/resultater/" + number + "/send").with(SECRETARY)).andExpect(status().is4xxClientError());
        web.perform(get("/resultater/" + number + "/tekst?tekst=Nej").with(SECRETARY)).andExpect(status().is4xxClientError());
        web.perform(post("/resultater/" + number + "/send").with(SECRETARY)).andExpect(status().isForbidden());

        assertThat(stored.counted()).isEqualTo(before);
        assertThat(announcements.waiting()).hasSize(1);
        assertThat(textOf(number)).isEmpty();
    }

    @Test
    void a_text_is_kept_and_shown_in_the_mail_without_its_markup_taking_effect() throws Exception {
        CaseNumber number = decidedByAnswers();

        web.perform(post("/resultater/" + number + "/tekst").param("tekst", "Tak.\r\n<b>Hej</b>").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/resultater/" + number))
                .andExpect(flash().attribute("message", "Teksten er gemt og sendes sammen med resultatet."));

        web.perform(get("/resultater/" + number).with(SECRETARY))
                .andExpect(content().string(containsString("Sekretariatet skriver:\nTak.\n&lt;b&gt;Hej&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>Hej</b>"))));
        assertThat(stage.journal(number))
                .contains("Sekretariatet har skrevet en tekst, der sendes sammen med resultatet.");
    }

    @Test
    void a_refused_text_is_shown_again_to_be_mended() throws Exception {
        CaseNumber number = decidedByAnswers();

        web.perform(post("/resultater/" + number + "/tekst").param("tekst", "Se 010190-1234.").with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("ligner et CPR-nummer")))
                .andExpect(content().string(containsString("Se 010190-1234.")));
        assertThat(textOf(number)).isEmpty();
    }

    @Test
    void whoever_saves_or_sends_what_a_colleague_has_changed_meanwhile_is_told_and_nothing_happens() throws Exception {
        CaseNumber number = decidedByAnswers();
        String page = "/resultater/" + number;
        web.perform(post(page + "/tekst").param("tekst", "Den første.\r\nTak.").param("set", "").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));

        web.perform(post(page + "/tekst").param("tekst", "Den anden.").param("set", "").with(SECRETARY).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("En kollega har ændret teksten")))
                .andExpect(content().string(containsString("Den anden.")))
                .andExpect(content().string(containsString("Den første.\nTak.")));
        web.perform(post(page + "/send").param("set", "").with(SECRETARY).with(csrf())).andExpect(status().isConflict());
        assertThat(textOf(number)).contains("Den første.\nTak.");
        assertThat(announcements.waiting()).hasSize(1);

        web.perform(post(page + "/send").param("set", "Den første.\r\nTak.").with(SECRETARY).with(csrf()))
                .andExpect(flash().attribute("message", "Resultatet er sendt."));
    }

    @Test
    void a_result_is_sent_at_once_within_office_hours() throws Exception {
        CaseNumber number = decidedByAnswers();

        web.perform(post("/resultater/" + number + "/send").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/resultater/" + number))
                .andExpect(flash().attribute("message", "Resultatet er sendt."));

        assertThat(stage.mailed(number, "decision")).containsAll(stage.membersAddresses());
        web.perform(get("/resultater").with(SECRETARY))
                .andExpect(content().string(containsString("Der er ingen resultater, der skal sendes.")));
        web.perform(get("/resultater/" + number).with(SECRETARY))
                .andExpect(content().string(not(containsString("Send nu"))));
    }

    @Test
    void outside_office_hours_nothing_is_sent() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-29T00:00");

        web.perform(post("/resultater/" + number + "/send").with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("29. december 2026 kl. 08.00")));
        assertThat(stage.mailed(number, "decision")).isEmpty();
    }

    @Test
    void what_comes_after_sending_is_a_conflict_and_says_so() throws Exception {
        CaseNumber number = decidedByAnswers();
        time.timePassesTo("2026-12-11T10:00");

        web.perform(post("/resultater/" + number + "/tekst").param("tekst", "For sent.").with(SECRETARY).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Resultatet er allerede sendt, og teksten er ikke gemt.")));
        web.perform(post("/resultater/" + number + "/send").with(SECRETARY).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Resultatet er allerede sendt. Det sendes ikke igen.")));
    }

    @Test
    void a_case_without_a_result_has_no_page() throws Exception {
        CaseNumber running = stage.isInHearing(stage.proposal());

        for (String number : new String[] {running.value(), "2026-999", "nonsens"}) {
            web.perform(get("/resultater/" + number).with(SECRETARY)).andExpect(status().isNotFound());
            web.perform(post("/resultater/" + number + "/send").with(SECRETARY).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }
}
