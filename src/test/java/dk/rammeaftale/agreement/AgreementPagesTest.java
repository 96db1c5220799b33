package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.ADMINISTRATOR;
import static dk.rammeaftale.agreement.AgreementPagesStage.CASE_WORKER;
import static dk.rammeaftale.agreement.AgreementPagesStage.MEMBER;
import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static dk.rammeaftale.agreement.AgreementPagesStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.capacity.StoredRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreements and their plans on pages: everybody reads, the secretariat starts and computes. */
@ServiceTest
class AgreementPagesTest {

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private Agreements agreements;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private StoredRows stored;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private static String address(Agreement agreement) {
        return "/rammeaftaler/" + agreement.number();
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRETARY, MEMBER, CASE_WORKER, ADMINISTRATOR})
    void everyone_logged_in_reads_and_looking_changes_nothing(String who) throws Exception {
        Agreement agreement = stage.opened();
        Map<String, Long> before = stored.counted();

        assertThat(stage.reads(who, "/rammeaftaler")).contains("Rammeaftale 2029–30", "0 af 18 trin", "Udarbejdes");
        assertThat(stage.reads(who, address(agreement)))
                .contains("Proces og viden", "Proces og metode godkendes i DASSOS", "5. november 2027", "/moeder/dassos-2027-11-05",
                        "1. december 2028", "/aarshjul", "/godkendelser", "Rammeaftale 2029–30 er oprettet efter");
        for (String page : new String[] {"/bemaerkninger", "/overtagelser", "/trin/process-approved", "/trin/ratified"}) {
            stage.looks(who, address(agreement) + page).andExpect(status().isOk());
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void cockpit_tells_beside_the_wheel_and_beside_a_step_how_far_the_agreement_has_come() throws Exception {
        Agreement agreement = stage.opened();
        List<ProcessInstance> wheelAndStep =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(agreement.number().value()).list();

        assertThat(wheelAndStep).hasSize(2);
        for (ProcessInstance running : wheelAndStep) {
            stage.looks(SECRETARY, "/cockpit/forloeb/" + running.getId()).andExpect(redirectedUrl(address(agreement) + "/resume"));
            stage.looks(MEMBER, "/cockpit/forloeb/" + running.getId()).andExpect(status().isNotFound());
        }
        assertThat(stage.reads(SECRETARY, address(agreement) + "/resume"))
                .contains("Rammeaftale 2029–30", "Udarbejdes", "0 af 18 trin", "href=\"" + address(agreement) + "\"", "/trin/process-approved")
                .doesNotContain("<html");
        stage.looks(SECRETARY, "/rammeaftaler/2099-001/resume").andExpect(status().isNotFound());
    }

    @Test
    void a_stranger_is_led_to_the_login() throws Exception {
        Agreement agreement = stage.opened();

        for (String page : new String[] {"/rammeaftaler", address(agreement), address(agreement) + "/trin/ratified",
                address(agreement) + "/overtagelser", "/rammeaftaler/ny"}) {
            stage.strangerLooks(page).andExpect(redirectedUrlPattern("**/login"));
        }
        stage.looks(SECRETARY, "/rammeaftaler/2099-001").andExpect(status().isNotFound());
        stage.looks(SECRETARY, address(agreement) + "/trin/ukendt").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, CASE_WORKER, ADMINISTRATOR})
    void only_the_secretariat_starts_and_computes(String who) throws Exception {
        Agreement agreement = stage.opened();

        assertThat(stage.reads(who, "/rammeaftaler")).doesNotContain("Ny rammeaftale");
        assertThat(stage.reads(who, address(agreement))).doesNotContain("Beregn planen igen");
        stage.looks(who, "/rammeaftaler/ny").andExpect(status().isForbidden());
        stage.sends(who, "/rammeaftaler/ny", "firstYear", "2031", "years", "2").andExpect(status().isForbidden());
        stage.sends(who, address(agreement) + "/beregn").andExpect(status().isForbidden());
        assertThat(agreements.all()).hasSize(1);
    }

    @Test
    void the_secretariat_starts_an_agreement_on_a_page_with_the_newest_way_chosen() throws Exception {
        assertThat(stage.reads(SECRETARY, "/rammeaftaler/ny"))
                .doesNotContain("Rammeaftale i to dele (2011)")
                .contains("value=\"2029\"", "<option value=\"2025\" selected=\"selected\">Toårig rammeaftale som 2025–26",
                        "Toårig rammeaftale som 2025–26: 1. december 2028");

        stage.sends(SECRETARY, "/rammeaftaler/ny", "firstYear", "2029", "years", "2", "template", "2025", "finalDate", "",
                        "finalDateReason", "")
                .andExpect(redirectedUrl("/rammeaftaler/2027-001"));

        Agreement agreement = agreements.all().get(0);
        assertThat(agreement.finalDate()).isEqualTo(LocalDate.of(2028, 12, 1));
        assertThat(stage.journal(agreement)).first().asString().startsWith("Rammeaftale 2029–30 er oprettet");
        time.dueWorkIsDone();
        assertThat(stage.tasks(agreement, "Task_RecordForumDecision")).as("its process runs").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|2|2025|''|''|Skriv det år, aftalen træder i kraft.",
        "næste|2|2025|''|''|Skriv et årstal, fx 2027.",
        "2030|2|2025|''|''|En toårig aftale træder i kraft i et ulige år. Vælg 2029 eller 2031.",
        "2029|3|2025|''|''|En aftale gælder i 1 eller 2 år. Skriv 1 eller 2.",
        "2029|1|2025|''|''|er en fremgangsmåde for toårige aftaler",
        "2029|2|1999|''|''|Vælg en af de fremgangsmåder, der er på listen.",
        "2029|2|2025|i morgen|''|Skriv sidste dag for godkendelse som en dato, fx 2026-12-01.",
        "2029|2|2025|2028-11-15|''|Skriv, hvorfor sidste dag for godkendelse er en anden end 1. december 2028.",
    })
    void what_makes_no_sense_is_refused_beside_its_field_and_nothing_is_stored(
            String firstYear, String years, String template, String finalDate, String reason, String sentence) throws Exception {
        Map<String, Long> before = stored.counted();

        String page = text(stage.sends(SECRETARY, "/rammeaftaler/ny", "firstYear", firstYear, "years", years, "template", template,
                "finalDate", finalDate, "finalDateReason", reason).andExpect(status().isBadRequest()));

        assertThat(page).contains("Rammeaftalen er ikke oprettet.", sentence);
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_second_agreement_for_the_same_year_is_refused() throws Exception {
        stage.opened();

        assertThat(text(stage.sends(SECRETARY, "/rammeaftaler/ny", "firstYear", "2029", "years", "2").andExpect(status().isBadRequest())))
                .contains("Der er allerede en rammeaftale, som gælder i 2029.");
        assertThat(stage.reads(SECRETARY, "/rammeaftaler/ny")).contains("value=\"2031\"");
    }

    @Test
    void what_is_late_stands_on_the_list_in_words() throws Exception {
        Agreement agreement = stage.opened();
        time.timeIs("2027-11-10T09:00");

        assertThat(stage.reads(MEMBER, "/rammeaftaler")).contains("<li>Proces og metode godkendes i DASSOS</li>");
        assertThat(stage.reads(MEMBER, address(agreement))).contains("Over tiden (i gang)", "1 over tiden");
        assertThat(stage.reads(MEMBER, "/"))
                .containsSubsequence("Rammeaftalens årshjul", "Over tiden:", "Proces og metode godkendes i DASSOS, 5. november 2027",
                        "Det kan du her");
    }

    @Test
    void what_makes_the_plan_impossible_is_said_and_a_changed_meeting_plan_is_pointed_out() throws Exception {
        Agreement agreement = stage.opened();
        assertThat(stage.reads(SECRETARY, address(agreement))).doesNotContain("Planen kan ikke holde", "Mødeplanerne er ændret");

        stage.rows().sql("update agreement set final_date = date '2028-09-01' where id = ?").param(agreement.id()).update();
        assertThat(stage.reads(MEMBER, address(agreement))).contains("Planen kan ikke holde", "/trin/draft-approved");
        stage.rows().sql("update agreement set final_date = date '2028-12-01' where id = ?").param(agreement.id()).update();

        stage.rows().sql("update meeting set held_on = date '2028-03-10' where id = 'dassos-2028-03-03'").update();
        assertThat(stage.reads(SECRETARY, address(agreement)))
                .contains("Mødeplanerne er ændret", "Udviklingstemaer drøftes i DASSOS: fra 3. marts 2028 til 10. marts 2028");

        stage.sends(SECRETARY, address(agreement) + "/beregn").andExpect(redirectedUrl(address(agreement)));
        assertThat(stage.at(agreement, "themes-discussed").date()).isEqualTo(LocalDate.of(2028, 3, 10));
        assertThat(stage.reads(SECRETARY, address(agreement))).doesNotContain("Mødeplanerne er ændret");
        assertThat(stage.journal(agreement)).last().asString().startsWith("Planen er beregnet igen.");
    }

    @Test
    void other_programs_read_the_plan_and_what_the_councils_have_decided() throws Exception {
        Agreement agreement = stage.opened();

        JsonNode json = new ObjectMapper().readTree(stage.reads(CASE_WORKER, "/api/agreements/" + agreement.number()));

        assertThat(json.path("firstYear").asInt()).isEqualTo(2029);
        assertThat(json.path("years").asInt()).isEqualTo(2);
        assertThat(json.path("finalDate").asText()).isEqualTo("2028-12-01");
        assertThat(json.path("milestones")).hasSize(18);
        assertThat(json.path("milestones").path(0).toString()).isEqualTo("""
                {"key":"process-approved","title":"Proces og metode godkendes i DASSOS","forum":"DASSOS","date":"2027-11-05",\
                "state":"RUNNING","byHand":false}""");
        assertThat(json.path("ratification")).hasSize(20);
        assertThat(json.path("ratification").path("791").asText()).isEqualTo("NOT_DECIDED");
        stage.rows().sql("""
                insert into agreement_ratification (agreement_id, authority, decision, decided_on, reservation, agenda_link,
                    recorded_by, recorded_at, treatment, treated_by)
                values (?, '791', 'APPROVED', date '2027-10-01', '', '', 'viborg', timestamp with time zone '2027-10-01 10:00:00+02:00',
                    '', '')
                """).param(agreement.id()).update();
        assertThat(new ObjectMapper().readTree(stage.reads(CASE_WORKER, "/api/agreements/" + agreement.number()))
                        .path("ratification").path("791").asText())
                .as("the extract of its minutes is missing")
                .isEqualTo("APPROVED_WITHOUT_EXTRACT");
        stage.looks(CASE_WORKER, "/api/agreements/2099-001").andExpect(status().isNotFound());
        stage.strangerLooks("/api/agreements/" + agreement.number()).andExpect(status().isUnauthorized());
    }
}
