package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.FailedAddressRegister;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Before a mail hearing is sent the secretariat reads its invitation, introduces it and tries it out. */
@ServiceTest
class PrepareHearingTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final Viewer VIEWER = new Viewer("sekretariat", Set.of("secretariat"));
    private static final String ME = "sekretariat@sekretariat.example";
    private static final String WORDS = "Sagen haster, fordi lejemålet udløber.";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Hearings hearings;
    @Autowired
    private Introductions introductions;
    @Autowired
    private FailedAddressRegister failed;
    @Autowired
    private Routes routes;

    private MockMvc web;
    private CaseNumber number;
    private String page;

    @BeforeEach
    void aCaseWaitsForItsRoute() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = stage.isReadyForRoute("viborg", stage.proposal());
        page = "/hoeringer/forbered/" + number;
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private void chooses(Map<String, Object> values) {
        stage.completes(CaseStage.SECRETARIAT, number, "Task_ChooseRoute", values);
    }

    private String invitationToLemvig() {
        String lemvig = stage.membersAddresses().stream().filter(to -> to.contains("lemvig")).findFirst().orElseThrow();
        return stage.textOfMail(number, "hearing-invitation", lemvig);
    }

    @Test
    void the_page_shows_the_invitation_and_when_the_hearing_would_end() throws Exception {
        Map<String, Long> before = stored.counted();

        web.perform(get(page).with(SECRETARY))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mandag den 28. december 2026 kl. 23.59.59")))
                .andExpect(content().string(containsString("I svartiden ligger:")))
                .andExpect(content().string(containsString("Svar her, uden at logge ind")))
                .andExpect(content().string(containsString("Dette er en prøve til sekretariatet")));

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void an_introduction_is_kept_shown_and_sent_with_the_hearing() throws Exception {
        web.perform(post(page).param("invitationText", WORDS + "\r\n<b>Ring</b>").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));

        web.perform(get(page).with(SECRETARY))
                .andExpect(content().string(containsString(WORDS + "\n&lt;b&gt;Ring&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>Ring</b>"))));
        chooses(Map.of("route", "HEARING"));

        assertThat(invitationToLemvig()).contains(WORDS + "\n<b>Ring</b>");
        assertThat(hearings.introduction(hearings.of(number).get(0).id())).contains(WORDS + "\n<b>Ring</b>");
        assertThat(introductions.waiting(number)).as("the next hearing begins anew").isEmpty();
        assertThat(stage.journal(number)).contains("Sekretariatet har skrevet en indledning til mailhøringen.");
    }

    @Test
    void whoever_saves_over_a_colleagues_introduction_is_told_and_may_do_it_then() throws Exception {
        web.perform(post(page).param("invitationText", WORDS).param("set", "").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));

        web.perform(post(page).param("invitationText", "En anden.").param("set", "").with(SECRETARY).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("En kollega har ændret indledningen")))
                .andExpect(content().string(containsString("En anden.")));
        assertThat(introductions.waiting(number)).contains(WORDS);

        web.perform(post(page).param("invitationText", "En anden.").param("set", WORDS).with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(introductions.waiting(number)).contains("En anden.");
    }

    @Test
    void the_tasks_own_text_replaces_what_was_kept_and_a_blank_one_takes_it_away() {
        introductions.keep(number, "Et tidligere udkast.", VIEWER);
        chooses(Map.of("route", "HEARING", "invitationText", WORDS));
        assertThat(invitationToLemvig()).contains(WORDS).doesNotContain("udkast");
        assertThat(stage.variablesInHistory()).doesNotContain("invitationText");

        number = stage.isReadyForRoute("viborg", stage.proposal());
        introductions.keep(number, "Et tidligere udkast.", VIEWER);
        chooses(Map.of("route", "HEARING", "invitationText", " "));
        assertThat(invitationToLemvig()).doesNotContain("udkast");
    }

    @Test
    void an_introduction_with_a_citizens_number_or_too_long_is_refused_on_the_page_and_in_the_task() throws Exception {
        web.perform(post(page).param("invitationText", "Om 010190-1234.").with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("ligner et CPR-nummer")))
                .andExpect(content().string(containsString("Om 010190-1234.")));
        web.perform(post(page).param("invitationText", "a".repeat(4_001)).with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("højst være på 4.000 tegn")));
        assertThatThrownBy(() -> chooses(Map.of("route", "HEARING", "invitationText", "Om 010190-1234.")))
                .hasMessageContaining("CPR-nummer")
                .hasMessageContaining("invitationText");

        assertThat(introductions.waiting(number)).isEmpty();
        assertThat(stage.onlyTask(number, "Task_ChooseRoute")).isNotNull();
    }

    @Test
    void a_sample_goes_to_the_one_who_asks_for_it_and_to_nobody_else() throws Exception {
        introductions.keep(number, WORDS, VIEWER);

        web.perform(post(page + "/proeve").with(SECRETARY).with(csrf())).andExpect(redirectedUrl(page));

        assertThat(stage.mailed(number, "hearing-invitation")).containsExactly(ME);
        assertThat(stage.textOfMail(number, "hearing-invitation", ME))
                .contains("Dette er en prøve til sekretariatet", WORDS, "/svar/proeve");
        assertThat(hearings.of(number)).isEmpty();
    }

    @Test
    void a_member_whom_mail_did_not_reach_is_pointed_out_on_the_page_and_in_the_task() throws Exception {
        String lemvig = stage.membersAddresses().stream().filter(to -> to.contains("lemvig")).findFirst().orElseThrow();
        Instant bounced = Instant.parse("2026-12-03T08:00:00Z");
        failed.put(new FailedAddress(new EmailAddress(lemvig), bounced, bounced, "550 5.1.1 ukendt modtager"));
        String sentence = "Mail til Lemvig Kommune (%s) kunne ikke leveres den 3. december 2026: 550 5.1.1 ukendt modtager."
                .formatted(lemvig);

        web.perform(get(page).with(SECRETARY)).andExpect(content().string(containsString(sentence)));
        assertThat(routes.options(number).unreached()).singleElement().asString().startsWith(sentence);
    }

    @Test
    void nobody_else_prepares_a_hearing() throws Exception {
        Map<String, Long> before = stored.counted();
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("lemvig-direktoer", "members", "authority-665"),
                someone("admin", "camunda-admin"))) {
            web.perform(get(page).with(other)).andExpect(status().isForbidden());
            web.perform(post(page).param("invitationText", WORDS).with(other).with(csrf())).andExpect(status().isForbidden());
            web.perform(post(page + "/proeve").with(other).with(csrf())).andExpect(status().isForbidden());
        }
        web.perform(post(page).param("invitationText", WORDS).with(SECRETARY)).andExpect(status().isForbidden());
        web.perform(post(page + "/proeve").with(SECRETARY)).andExpect(status().isForbidden());

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_case_that_does_not_wait_for_its_route_has_nothing_to_prepare() throws Exception {
        chooses(Map.of("route", "HEARING"));

        for (String address : List.of(page, "/hoeringer/forbered/2026-999", "/hoeringer/forbered/nonsens")) {
            web.perform(get(address).with(SECRETARY)).andExpect(status().isNotFound());
            web.perform(post(address + "/proeve").with(SECRETARY).with(csrf())).andExpect(status().isNotFound());
        }
    }
}
