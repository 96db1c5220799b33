package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.ADMINISTRATOR;
import static dk.rammeaftale.agreement.AgreementPagesStage.CASE_WORKER;
import static dk.rammeaftale.agreement.AgreementPagesStage.MEMBER;
import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static dk.rammeaftale.agreement.AgreementPagesStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.capacity.StoredRows;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A milestone on its page, and what the secretariat does to it. */
@ServiceTest
class StepPagesTest {

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private StoredRows stored;
    @Autowired
    private ServiceTime time;

    private Agreement agreement;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        agreement = stage.opened();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private String step(String key) {
        return "/rammeaftaler/" + agreement.number() + "/trin/" + key;
    }

    private String change(String key, String action) {
        return step(key) + "/aendring/" + action;
    }

    @Test
    void the_secretariat_finds_the_open_task_the_meeting_and_what_it_may_do() throws Exception {
        String task = stage.task(agreement, "Task_RecordForumDecision").getId();

        assertThat(stage.reads(SECRETARY, step("process-approved")))
                .contains("/opgaver/" + task, "/moeder/dassos-2027-11-05",
                        "fredag den 5. november 2027", "Rammeaftale 2029–30: Proces og metode godkendes i DASSOS",
                        "Referat af DASSOS 3. november 2023", "Spring trinnet over", "Læg et dokument op");
        assertThat(stage.reads(MEMBER, step("process-approved")))
                .contains("Sekretariatet er i gang", "fredag den 5. november 2027")
                .doesNotContain("task=", "Spring trinnet over", "Læg et dokument op", "/aendring/");
    }

    @Test
    void what_makes_it_an_agreement_cannot_be_taken_out() throws Exception {
        assertThat(stage.reads(SECRETARY, step("ratified")))
                .contains("Sæt datoen med hånden", "/godkendelser").doesNotContain("Spring trinnet over");
        assertThat(text(stage.sends(SECRETARY, change("ratified", "spring-over"), "reason", "Nej", "confirmed", "true")
                        .andExpect(status().isBadRequest())))
                .contains("Uden «Godkendelse i byråd og regionsråd» gælder rammeaftalen ikke.");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, CASE_WORKER, ADMINISTRATOR})
    void nobody_but_the_secretariat_changes_a_step(String who) throws Exception {
        Map<String, Long> before = stored.counted();

        for (String action : new String[] {"dato", "beregn-dato", "spring-over", "erstat", "gennemfoert"}) {
            stage.looks(who, change("theme-day", action)).andExpect(status().isForbidden());
            stage.sends(who, change("theme-day", action), "date", "2027-10-01", "reason", "Fordi", "confirmed", "true")
                    .andExpect(status().isForbidden());
        }
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(stage.at(agreement, "theme-day").state()).isEqualTo(MilestoneState.COMING);
    }

    @Test
    void a_day_set_by_hand_stays_until_it_is_let_go() throws Exception {
        LocalDate computed = stage.at(agreement, "theme-day").date();

        stage.sends(SECRETARY, change("theme-day", "dato"), "date", "2028-02-22", "reason", "Salen er bestilt")
                .andExpect(redirectedUrl(step("theme-day")));
        assertThat(stage.reads(MEMBER, step("theme-day"))).contains("tirsdag den 22. februar 2028", "sat med hånden", "Salen er bestilt");
        assertThat(stage.journal(agreement)).last()
                .isEqualTo("«Temadag» er sat med hånden til 22. februar 2028. Begrundelse: Salen er bestilt");

        stage.sends(SECRETARY, change("theme-day", "beregn-dato"), "reason", "Salen er ledig igen")
                .andExpect(redirectedUrl(step("theme-day")));
        assertThat(stage.at(agreement, "theme-day").date()).isEqualTo(computed);
        assertThat(stage.at(agreement, "theme-day").byHand()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dato|''|Fordi|Vælg en dato, fx 2026-09-11.",
        "dato|i morgen|Fordi|Vælg en dato, fx 2026-09-11.",
        "dato|2050-01-01|Fordi|Datoen ligger for langt fra aftalens år.",
        "dato|2028-02-22|' '|Skriv en begrundelse.",
        "spring-over|''|''|Skriv en begrundelse.",
        "erstat|''|' '|Skriv en begrundelse.",
        "gennemfoert|''|Fordi|Skriv den dag, trinnet blev gennemført; den kan ikke ligge i fremtiden.",
        "gennemfoert|2027-10-05|Fordi|Skriv den dag, trinnet blev gennemført; den kan ikke ligge i fremtiden.",
    })
    void what_makes_no_sense_is_refused_and_changes_nothing(String action, String date, String reason, String sentence) throws Exception {
        String page = text(stage.sends(SECRETARY, change("theme-day", action), "date", date, "reason", reason, "confirmed", "true")
                .andExpect(status().isBadRequest()));

        assertThat(page).contains("Intet er ændret.", sentence);
        assertThat(stage.at(agreement, "theme-day").state()).isEqualTo(MilestoneState.COMING);
        assertThat(stage.at(agreement, "theme-day").byHand()).isFalse();
        stage.looks(SECRETARY, change("theme-day", "slet")).andExpect(status().isNotFound());
    }

    @Test
    void skipping_is_asked_about_once_more_and_closes_the_open_task_and_the_item() throws Exception {
        String page = text(stage.sends(SECRETARY, change("process-approved", "spring-over"), "reason", "Godkendt før")
                .andExpect(status().isOk()));
        assertThat(page).contains("Det kan ikke gøres om. Er du sikker?", "name=\"confirmed\"", "Godkendt før");
        assertThat(stage.at(agreement, "process-approved").state()).isEqualTo(MilestoneState.RUNNING);

        stage.sends(SECRETARY, change("process-approved", "spring-over"), "reason", "Godkendt før", "confirmed", "true")
                .andExpect(redirectedUrl(step("process-approved")));
        time.dueWorkIsDone();

        assertThat(stage.at(agreement, "process-approved").state()).isEqualTo(MilestoneState.SKIPPED);
        assertThat(stage.tasks(agreement, "Task_RecordForumDecision")).isEmpty();
        assertThat(stage.reads(SECRETARY, step("process-approved"))).contains("Springes over", "Godkendt før")
                .doesNotContain("På dagsordenen", "Ændr trinnet");
    }

    @Test
    void a_step_is_replaced_or_recorded_as_done_with_its_day() throws Exception {
        stage.sends(SECRETARY, change("local-round", "erstat"), "reason", "KKR-møde og konference", "confirmed", "true");
        stage.sends(SECRETARY, change("process-approved", "gennemfoert"), "date", "2027-09-30", "reason", "Ekstra møde", "confirmed", "true");

        assertThat(stage.at(agreement, "local-round").state()).isEqualTo(MilestoneState.REPLACED);
        assertThat(stage.at(agreement, "process-approved").doneOn()).contains(LocalDate.of(2027, 9, 30));
        assertThat(stage.reads(MEMBER, "/rammeaftaler")).contains("2 af 18 trin");
    }
}
