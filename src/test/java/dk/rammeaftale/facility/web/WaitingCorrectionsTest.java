package dk.rammeaftale.facility.web;

import static dk.rammeaftale.facility.web.ConfirmationStage.SECRETARY;
import static dk.rammeaftale.facility.web.ConfirmationStage.fieldOf;
import static dk.rammeaftale.facility.web.ConfirmationStage.fields;
import static dk.rammeaftale.facility.web.ConfirmationStage.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.csv.RegisterChange;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an authority corrects by its link: taken into the registers, or decided by the secretariat first. */
@ServiceTest
class WaitingCorrectionsTest {

    @Autowired
    private ConfirmationStage stage;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PageVisitor visitor;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void theRegistersAreAsBefore() {
        stage.isCleared();
    }

    @Test
    void a_small_difference_is_taken_with_a_change_and_a_large_one_waits_for_the_secretariat() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        int places = stage.places("F-791-01");
        int others = stage.places("F-791-02");

        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 10));
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(others + 11));
        String review = stage.page(post("/svar/" + token + "/gennemse", fields));
        assertThat(review).contains("fra " + places + " til " + (places + 10), "Sekretariatet ser på det først");
        stage.confirm(token, review);
        stage.confirm(token, review);

        assertThat(stage.places("F-791-01")).isEqualTo(places + 10);
        assertThat(stage.places("F-791-02")).isEqualTo(others);
        assertThat(stage.changes("tilbud")).singleElement().satisfies(change -> {
            assertThat(change.way()).isEqualTo(RegisterChange.Way.CONFIRMATION);
            assertThat(change.by().orElseThrow()).contains("@");
        });
        assertThat(stage.mailsOf("corrections-to-read")).isPositive();

        long correction = jdbc.sql("select id from confirmation_correction where state = 'WAITING'").query(Long.class).single();
        String decision = "/stamdata/bekraeftelser/rettelser/" + correction;
        assertThat(stage.page(get(decision).with(SECRETARY))).contains("over 10 pladser");
        stage.performs(post(decision).with(SECRETARY).with(csrf())).andExpect(status().isBadRequest());
        stage.performs(post(decision).param("afgoerelse", "tag").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/stamdata/bekraeftelser"));
        assertThat(stage.places("F-791-02")).isEqualTo(others + 11);
        stage.performs(post(decision).param("afgoerelse", "tag").with(SECRETARY).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void a_register_that_was_changed_meanwhile_is_not_overwritten() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        int places = stage.places("F-791-01");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 1));
        String review = stage.page(post("/svar/" + token + "/gennemse", fields));
        jdbc.sql("update ledger_entry set difference = difference + 2 where id ="
                + " (select min(id) from ledger_entry where facility = 'F-791-01')").update();

        assertThat(stage.page(post("/svar/" + token + "/gennemse", fields))).contains("Sekretariatet ser på det først");
        stage.confirm(token, review);
        jdbc.sql("update ledger_entry set difference = difference - 2 where id ="
                + " (select min(id) from ledger_entry where facility = 'F-791-01')").update();

        assertThat(stage.places("F-791-01")).isEqualTo(places);
        assertThat(jdbc.sql("select why from confirmation_correction").query(String.class).single()).contains("er ændret");
    }

    @Test
    void a_newer_value_is_overwritten_only_by_a_secretary_who_has_seen_it() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        int places = stage.places("F-791-02");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(places + 11));
        stage.confirm(token, stage.page(post("/svar/" + token + "/gennemse", fields)));
        String decision = "/stamdata/bekraeftelser/rettelser/"
                + jdbc.sql("select id from confirmation_correction").query(Long.class).single();
        Document seen = Jsoup.parse(stage.page(get(decision).with(SECRETARY)));
        assertThat(seen.text()).contains("Stod der " + places + " Står der nu " + places + " Skal der stå " + (places + 11));
        stage.changeByHand("F-791-02", 2);

        Document now = Jsoup.parse(stage.decided(decision, seen.select("[name=nu]").val(), 409));

        assertThat(now.select("[role=alert]").text())
                .contains("Intet er ændret", "der står nu «%d» og ikke «%d»".formatted(places + 2, places));
        assertThat(now.text()).contains("Står der nu " + (places + 2) + " Det er ændret, siden myndigheden svarede.");
        assertThat(stage.places("F-791-02")).isEqualTo(places + 2);
        assertThat(stage.decided(decision, String.valueOf(places + 1), 409)).contains("Intet er ændret");
        stage.decided(decision, now.select("[name=nu]").val(), 302);
        assertThat(stage.places("F-791-02")).isEqualTo(places + 11);
        stage.changeByHand("F-791-02", -2);
    }

    @Test
    void enter_in_the_reason_decides_nothing() throws Exception {
        stage.send("myndigheder");
        String token = stage.tokenOf("myndigheder", "791");
        Map<String, String> fields = fields(stage.page(get("/svar/" + token)));
        fields.put("comment", "Vi får en ny direktør til marts.");
        stage.confirm(token, stage.page(post("/svar/" + token + "/gennemse", fields)));

        Document page = Jsoup.parse(stage.page(get("/stamdata/bekraeftelser/rettelser/"
                + jdbc.sql("select id from confirmation_correction").query(Long.class).single()).with(SECRETARY)));

        assertThat(page.select("main textarea[name=begrundelse]")).hasSize(1);
        assertThat(page.select("main form[action*=rettelser] input:not([type=hidden])")).isEmpty();
    }

    @Test
    void what_stood_in_the_register_is_read_from_the_register() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        int places = stage.places("F-791-02");
        String field = fieldOf(form, "F-791-02");
        Map<String, String> fields = fields(form);
        fields.put(field, String.valueOf(places + 11));
        fields.put("v-" + field, "9".repeat(5_000));
        stage.page(post("/svar/" + token + "/gennemse", fields));
        fields.put("v-" + field, "0".repeat(32));

        stage.performs(post("/svar/" + token + "/bekraeft", fields)).andExpect(status().isSeeOther());

        assertThat(jdbc.sql("select before_value from confirmation_correction").query(String.class).single())
                .isEqualTo(String.valueOf(places));
    }

    @Test
    void a_large_difference_names_the_case_that_runs_about_the_facility_and_is_flagged_without_one() throws Exception {
        int places = stage.places("F-791-01");
        visitor.fills("propose-adjustment", "viborg", "capacity-adjustment", Map.of(
                "kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", String.valueOf(places + 4),
                "effectiveDate", "2027-05-01", "reason", "Efterspørgslen er steget meget."));
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 11));
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(stage.places("F-791-02") + 11));

        stage.confirm(token, stage.page(post("/svar/" + token + "/gennemse", fields)));

        assertThat(jdbc.sql("select why from confirmation_correction order by row_key").query(String.class).list())
                .containsExactly(
                        "Forskellen er over 10 pladser. Sag 2026-001 om tilbuddet er ikke afgjort.",
                        "Forskellen er over 10 pladser og hører ikke til en sag.");
        assertThat(stage.page(get("/svar/" + token))).as("only the secretariat reads it").doesNotContain("2026-001");
    }

    @Test
    void who_an_authority_is_changes_only_when_the_secretariat_has_looked() throws Exception {
        stage.send("myndigheder");
        String token = stage.tokenOf("myndigheder", "791");
        String form = stage.page(get("/svar/" + token));
        assertThat(form).contains("Er I stadig jer?", "Plads i DASSOS", "Stedfortræder", "Skal personen stadig have adgang?");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "Mailadresse til henvendelser", "f-"), "ny@viborg.example");
        fields.put("comment", "Vi får en ny direktør til marts.");

        stage.confirm(token, stage.page(post("/svar/" + token + "/gennemse", fields)));

        assertThat(stage.contact()).isNotEqualTo("ny@viborg.example");
        List<Long> waiting = jdbc.sql("select id from confirmation_correction where state = 'WAITING' order by id")
                .query(Long.class).list();
        assertThat(waiting).hasSize(2);
        stage.performs(post("/stamdata/bekraeftelser/rettelser/" + waiting.get(0)).param("afgoerelse", "tag")
                .with(SECRETARY).with(csrf()));
        stage.performs(post("/stamdata/bekraeftelser/rettelser/" + waiting.get(1)).param("afgoerelse", "tag")
                .with(SECRETARY).with(csrf()));
        assertThat(stage.contact()).isEqualTo("ny@viborg.example");
        assertThat(stage.changes("myndigheder").get(0).by()).contains("sekretariat");
        assertThat(stage.page(get("/svar/" + token))).contains("Taget til følge");
    }
}
