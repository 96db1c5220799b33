package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.RatificationStage.LEMVIG;
import static dk.rammeaftale.agreement.RatificationStage.PDF;
import static dk.rammeaftale.agreement.RatificationStage.RECORD;
import static dk.rammeaftale.agreement.RatificationStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.DocumentRegister;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.attachment.CheckedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The ratification board, each authority's page, the forms, and what everybody can read. */
@ServiceTest
@Tag("once")
class RatificationPagesTest {

    private static final RequestPostProcessor SECRETARY = loggedIn(SECRETARIAT, "secretariat");
    private static final RequestPostProcessor OWN = loggedIn("lemvig", "operators", "authority-665");
    private static final RequestPostProcessor OTHER = loggedIn("skive", "operators", "authority-779");
    private static final RequestPostProcessor MEMBER = loggedIn("odder-direktoer", "members", "authority-727");
    private static final RequestPostProcessor ADMIN = loggedIn("admin", "camunda-admin");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private RatificationStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private DocumentRegister documents;

    private MockMvc web;
    private String board;
    private String lemvig;

    private static RequestPostProcessor loggedIn(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    @BeforeEach
    void councils_are_asked() {
        stage.councilsAreAsked();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        board = "/rammeaftaler/" + stage.agreement().number() + "/godkendelser";
        lemvig = board + "/" + LEMVIG;
    }

    private static String textOf(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String read(String address, RequestPostProcessor who) throws Exception {
        return textOf(web.perform(get(address).with(who)).andExpect(status().isOk()));
    }

    private static MockHttpServletRequestBuilder decision(String address, String decision, String reservation) {
        return multipart(address + "/beslutning")
                .file(new MockMultipartFile("extract", "udskrift.pdf", "application/pdf", PDF))
                .param("decision", decision)
                .param("meetingDate", "2026-11-02")
                .param("reservation", reservation)
                .param("agendaLink", "https://lemvig.example/dagsorden")
                .with(csrf());
    }

    @Test
    void everybody_who_logs_in_sees_the_board() throws Exception {
        stage.allApproveBut(LEMVIG, "779", "710");
        stage.completes("skive", RECORD, "779", stage.reservation());

        for (RequestPostProcessor somebody : new RequestPostProcessor[] {SECRETARY, OWN, OTHER, MEMBER, ADMIN}) {
            assertThat(read(board, somebody)).contains("17 af 20 har godkendt. 1 har forbehold eller afvisning, der skal behandles.",
                    "Lemvig Kommune", "Ikke behandlet", "Forbehold, der skal behandles", "Takstafsnittet skal tages op i 2027.");
        }
        web.perform(get(board)).andExpect(status().isUnauthorized());
        web.perform(get("/rammeaftaler/2020-001/godkendelser").with(MEMBER)).andExpect(status().isNotFound());
        web.perform(get(board + "/999").with(MEMBER)).andExpect(status().isNotFound());
    }

    @Test
    void the_board_is_downloaded_as_a_table() throws Exception {
        stage.completes("skive", RECORD, "779", stage.reservation());

        assertThat(read(board + ".csv", MEMBER).lines()).hasSize(21)
                .anySatisfy(line -> assertThat(line).startsWith("779;Skive Kommune;Forbehold, der skal behandles;2. november 2026;"
                        + "Godkendt med forbehold;Takstafsnittet skal tages op i 2027.;;ja;"))
                .anySatisfy(line -> assertThat(line).startsWith("665;Lemvig Kommune;Ikke behandlet;;;;;nej;"));
    }

    @Test
    void an_authority_keeps_its_meeting_in_advance_and_records_the_decision_with_its_extract() throws Exception {
        web.perform(post(lemvig + "/moede").with(OWN).with(csrf()).param("plannedDate", "2026-11-18")
                .param("plannedLink", "https://lemvig.example/dagsorden-18")).andExpect(status().isFound());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.MEETING_PLANNED);
        assertThat(read(board, MEMBER)).contains("Rådsmøde er planlagt", "18. november 2026", "https://lemvig.example/dagsorden-18");

        web.perform(decision(lemvig, "APPROVED", "").with(OWN)).andExpect(status().isFound());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED);
        time.dueWorkIsDone();
        assertThat(stage.task(RECORD, LEMVIG)).isEmpty();
        assertThat(stage.tasks(RECORD)).hasSize(19);
        String page = read(lemvig, MEMBER);
        assertThat(page).contains("2. november 2026: Godkendt").doesNotContain("Registrér beslutningen", "Vedhæft udskriften");

        String extract = page.replaceFirst("(?s)^.*href=\"([^\"]*/udskrift/\\d+)\".*$", "$1");
        assertThat(web.perform(get(extract).with(MEMBER)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray())
                .isEqualTo(PDF);
        web.perform(get(extract)).andExpect(status().isUnauthorized());
        web.perform(get(extract.replace("/665/", "/779/")).with(MEMBER)).andExpect(status().isNotFound());
    }

    @Test
    void the_secretariat_records_for_an_authority_and_treats_a_reservation_on_the_page() throws Exception {
        assertThat(read(lemvig, SECRETARY)).contains("Du registrerer på vegne af Lemvig Kommune.");
        web.perform(decision(lemvig, "APPROVED_WITH_RESERVATION", "Taksten").with(SECRETARY)).andExpect(status().isFound());
        time.dueWorkIsDone();
        assertThat(read(lemvig, OWN)).contains("Forbehold: Taksten").doesNotContain("Registrér behandlingen");
        assertThat(read(lemvig, SECRETARY)).contains("Registrér behandlingen", "Gælder rådets beslutning dermed som godkendelse?");

        MockHttpServletRequestBuilder treatment = post(lemvig + "/behandling").param("treatedBy", "KKR")
                .param("treatedOn", "2026-11-02").param("treatment", "Taget til efterretning.").param("settled", "true").with(csrf());
        web.perform(treatment.with(SECRETARY)).andExpect(status().isFound());
        time.dueWorkIsDone();
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVATION_SETTLED);
        assertThat(stage.task("Task_TreatReservation", LEMVIG)).isEmpty();
        assertThat(stage.journal()).anyMatch(line -> line.contains("på vegne af Lemvig Kommune"));
    }

    @Test
    void a_rejection_is_treated_on_the_page_and_the_council_decides_again() throws Exception {
        web.perform(decision(lemvig, "REJECTED", "").with(OWN)).andExpect(status().isFound());
        time.dueWorkIsDone();
        web.perform(decision(lemvig, "APPROVED", "").with(OWN)).andExpect(status().isBadRequest());
        web.perform(post(lemvig + "/behandling").param("treatedBy", "DASSOS_AND_KKR").param("treatedOn", "2026-11-02")
                .param("treatment", "Rettet.").with(csrf()).with(SECRETARY)).andExpect(status().isFound());
        time.dueWorkIsDone();
        web.perform(decision(lemvig, "APPROVED", "").with(OWN)).andExpect(status().isFound());

        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED);
        assertThat(read(lemvig, MEMBER)).contains("Den nyeste gælder.", "Behandlet i DASSOS og KKR den 2. november 2026: Rettet.");
    }

    @Test
    void nobody_else_records_anything_for_an_authority() throws Exception {
        for (RequestPostProcessor other : new RequestPostProcessor[] {OTHER, MEMBER, ADMIN}) {
            web.perform(decision(lemvig, "APPROVED", "").with(other)).andExpect(status().isForbidden());
            web.perform(post(lemvig + "/moede").param("plannedDate", "2026-11-18").with(csrf()).with(other)).andExpect(status().isForbidden());
            web.perform(multipart(lemvig + "/udskrift").with(csrf()).with(other)).andExpect(status().isForbidden());
            assertThat(read(lemvig, other)).doesNotContain("Registrér beslutningen", "Gem mødet");
        }
        web.perform(post(lemvig + "/behandling").with(csrf()).with(OWN)).andExpect(status().isForbidden());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.NOT_DECIDED);
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_entered_and_nothing_is_kept() throws Exception {
        String refused = textOf(web.perform(decision(lemvig, "APPROVED", "Taksten").with(OWN)).andExpect(status().isBadRequest()));
        assertThat(refused).contains("Et forbehold hører til «Godkendt med forbehold»", "Taksten", "Fejl: Lemvig Kommune");
        assertThat(textOf(web.perform(post(lemvig + "/moede").with(OWN).with(csrf()).param("plannedDate", "2036-11-18"))
                .andExpect(status().isBadRequest()))).contains("mellem 1. januar 2026 og 31. december 2028");
        assertThat(textOf(web.perform(multipart(lemvig + "/udskrift").with(OWN).with(csrf())).andExpect(status().isBadRequest())))
                .contains("Registrér først rådets beslutning.");
        assertThat(stage.board().councils()).allMatch(council -> council.last().isEmpty() && council.plan().meetingOn().isEmpty());
        assertThat(stage.tasks(RECORD)).hasSize(20);
    }

    @Test
    void a_missing_extract_is_added_later() throws Exception {
        Map<String, Object> unproved = stage.approval();
        unproved.remove("extract");
        stage.completes("lemvig", RECORD, LEMVIG, unproved);
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED_WITHOUT_EXTRACT);

        web.perform(multipart(lemvig + "/udskrift").file(new MockMultipartFile("extract", "udskrift.pdf", "application/pdf", PDF))
                .with(csrf()).with(OWN)).andExpect(status().isFound());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-ratification", "treat-reservation", "treat-rejection"})
    void the_forms_of_tasks_say_which_council_they_are_about(String form) throws Exception {
        if (form.equals("treat-reservation")) {
            stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        } else if (form.equals("treat-rejection")) {
            stage.completes("lemvig", RECORD, LEMVIG, stage.approval("decision", "REJECTED"));
        }
        String element = Map.of("record-ratification", RECORD, "treat-reservation", "Task_TreatReservation",
                "treat-rejection", "Task_TreatRejection").get(form);
        String address = "/forms/" + form + ".html?task=" + stage.task(element, LEMVIG).orElseThrow().getId();

        assertThat(read(address, SECRETARY)).contains("Lemvig Kommune: Rammeaftale 2027–28");
        web.perform(get(address).with(OTHER)).andExpect(status().isNotFound());
    }

    @Test
    void everybody_reads_a_published_agreement_with_the_documents_that_were_chosen() throws Exception {
        long chosen = document("Udviklingsdel", true);
        long kept = document("Notat", false);
        stage.allApproveBut();
        assertThat(textOf(web.perform(get("/offentlig/rammeaftaler")))).contains("Der er ikke offentliggjort nogen rammeaftale endnu.");
        String address = "/offentlig/rammeaftaler/" + stage.agreement().number() + "/dokumenter/";

        time.timePassesTo("2026-12-03T09:00");
        String form = "/forms/submit-agreement.html?task=" + stage.tasks("Task_SubmitAgreement").get(0).getId();
        assertThat(read(form, SECRETARY)).contains("Social- og Boligstyrelsen", "20 af 20 har godkendt.");
        stage.completes(SECRETARIAT, stage.tasks("Task_SubmitAgreement").get(0), Map.of("submittedOn", "2026-12-03", "receipt", "j.nr. 1"));

        assertThat(textOf(web.perform(get("/offentlig/rammeaftaler")))).contains("Rammeaftale 2027–28", "Udviklingsdel",
                "Gælder fra 1. januar 2027 til 31. december 2028.").doesNotContain("Notat", "Udskrift");
        web.perform(get(address + chosen)).andExpect(status().isOk());
        web.perform(get(address + kept)).andExpect(status().isNotFound());
        assertThat(textOf(web.perform(get("/offentlig")))).contains("/offentlig/rammeaftaler");
        assertThat(read(board, MEMBER)).contains("Indsendt til Social- og Boligstyrelsen den 3. december 2026.");
    }

    private long document(String title, boolean published) {
        long id = documents.add(stage.agreement().id(), "draft-kkr", title, new CheckedFile("del.pdf", "application/pdf", PDF),
                SECRETARIAT, Instant.parse("2026-10-01T08:00:00Z")).id();
        documents.publish(id, published);
        return id;
    }
}
