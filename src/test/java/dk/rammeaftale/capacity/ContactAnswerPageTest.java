package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which an affected municipality answers, as it meets it: without a login, by the link in its mail. */
@ServiceTest
class ContactAnswerPageTest {

    /** Outside the region: no login, so this page is its only way. */
    private static final String VESTHIMMERLAND = "820";
    private static final String SKIVE = "779";
    private static final String REMARK = "Vi bruger tre af pladserne.";

    @Autowired
    private CaseStage stage;
    @Autowired
    private ContactStage contact;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private JdbcClient database;
    @LocalServerPort
    private int port;

    private CaseNumber number;
    private String link;

    @BeforeEach
    void a_municipality_has_got_its_mail() {
        stage.isSet();
        Map<String, Object> proposal = stage.proposal();
        proposal.put("attachment_2", Variables.fileValue("Notat om behov.pdf")
                .file("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .mimeType("application/pdf")
                .setTransient(true)
                .create());
        number = stage.proposes("viborg", proposal);
        link = contact.addressFor(number, VESTHIMMERLAND);
    }

    @AfterEach
    void the_register_is_as_before() {
        registeredAddress("social@vesthimmerland.example");
    }

    private void registeredAddress(String address) {
        database.sql("update authority set contact = :address where code = :code")
                .param("address", address)
                .param("code", VESTHIMMERLAND)
                .update();
    }

    private HttpResponse<String> get(String step) {
        return Caller.anonymous(port).get(link + step);
    }

    private HttpResponse<String> post(String step, String choice, String remark) {
        String form = "contacted=%s&remark=%s".formatted(choice, URLEncoder.encode(remark, StandardCharsets.UTF_8));
        return Caller.anonymous(port).send("POST", link + step, "application/x-www-form-urlencoded", form);
    }

    private void isDead() {
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("").body()).contains("Linket virker ikke");
        assertThat(get("/bilag/1").statusCode()).isEqualTo(404);
        assertThat(post("/bekraeft", "REMARK", REMARK).statusCode()).isEqualTo(404);
        assertThat(contact.versions(number, VESTHIMMERLAND)).isEmpty();
    }

    @Test
    void the_page_shows_the_proposal_and_the_choices_with_none_chosen() {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Vesthimmerlands Kommune", "Viborg Kommune: Botilbuddet Kildehuset Nord: 12 pladser færre")
                .contains("Vi er blevet kontaktet, og vi har ingen bemærkninger", "omfattet af aktindsigt")
                .contains("Skriv ikke oplysninger, der kan henføres til borgere.")
                .contains(link + "/bilag/1")
                .doesNotContain("checked", "/api/cases", "mærket som for sent");
    }

    @Test
    void the_mail_leads_to_the_page() {
        assertThat(stage.textOfMail(number, "contact-affected", stage.contactOf(VESTHIMMERLAND)))
                .contains("Svar her, uden at logge ind");
    }

    @Test
    void attachments_open_by_the_link() {
        HttpResponse<String> file = get("/bilag/1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF-1.4");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(get("/bilag/2").statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_is_chosen_looked_through_and_confirmed() {
        HttpResponse<String> review = post("/gennemse", "REMARK", REMARK);
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.body()).contains("Svaret er ikke sendt endnu", REMARK, "name=\"contacted\" value=\"REMARK\"");
        assertThat(contact.versions(number, VESTHIMMERLAND)).isEmpty();

        HttpResponse<String> confirmed = post("/bekraeft", "REMARK", REMARK);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Location")).contains(link + "/kvittering");

        assertThat(get("/kvittering").body())
                .contains("Svaret er modtaget", REMARK, "social@vesthimmerland.example",
                        "indtil", "kontakten med alle berørte kommuner er dokumenteret");
        assertThat(get("").body()).contains("I har svaret").containsPattern("value=\"REMARK\"[^>]*checked");
        assertThat(stage.textOfMail(number, "contact-answer-received", "social@vesthimmerland.example"))
                .contains("Var det ikke jer? Kontakt sekretariatet med det samme.");
    }

    @Test
    void a_review_leads_back_with_what_was_entered() {
        HttpResponse<String> back = post("/ret", "REMARK", REMARK);

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains(REMARK).containsPattern("value=\"REMARK\"[^>]*checked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "-|-|Vælg, om I har bemærkninger.",
            "YES|-|Vælg, om I har bemærkninger.",
            "REMARK|-|Skriv jeres bemærkninger, eller vælg, at I ikke har nogen.",
            "CONTACTED|Se bilaget|I har skrevet en bemærkning."})
    void a_mistake_is_said_at_the_form_and_nothing_is_stored(String choice, String remark, String sentence) {
        Map<String, Long> before = stored.counted();

        for (String step : new String[] {"/gennemse", "/bekraeft"}) {
            HttpResponse<String> page = post(step, choice == null ? "" : choice, remark == null ? "" : remark);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains(sentence, "Ret dette, før du går videre");
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void looking_changes_nothing_whichever_step_is_looked_at() {
        Map<String, Long> before = stored.counted();

        for (String step : new String[] {"", "/gennemse", "/bekraeft", "/ret", "/kvittering", "/bilag/1", "?contacted=REMARK"}) {
            assertThat(get(step).statusCode()).as(step).isIn(200, 303);
            assertThat(Caller.anonymous(port).call("HEAD", link + step, null).statusCode()).as(step).isIn(200, 303);
        }
        post("/gennemse", "REMARK", REMARK);
        assertThat(get("/ukendt").statusCode()).isEqualTo(404);
        assertThat(post("", "REMARK", REMARK).statusCode()).isEqualTo(404);

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void once_the_contact_is_documented_the_page_says_so_and_takes_a_late_answer() {
        stage.documentsContact("viborg", number);

        assertThat(get("").body()).contains("Kontakten er dokumenteret, og sagen er gået videre.", "mærket som for sent");
        assertThat(post("/gennemse", "REMARK", "Nummeret er 010190-1234.").body())
                .as("what will be recorded").contains("mærket som for sent", "Nummeret er [fjernet].");
        post("/bekraeft", "REMARK", REMARK);

        assertThat(get("/kvittering").body())
                .contains("mærket som for sent", "Driftsherren og sekretariatet får besked.")
                .doesNotContain("ændre svaret");
    }

    @Test
    void during_the_hearing_the_page_says_that_dassos_has_the_case() {
        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");

        assertThat(get("").body()).contains("sagen ligger hos DASSOS");
    }

    @Test
    void thirty_days_after_the_decision_the_link_is_dead() {
        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(get("").body()).contains("Sagen er afsluttet. Et svar ændrer ikke afgørelsen.");
        time.timeIs("2027-01-10T08:59");
        assertThat(get("").statusCode()).isEqualTo(200);
        time.timeIs("2027-01-10T09:01");
        isDead();
    }

    @Test
    void the_link_of_a_withdrawn_case_is_dead() {
        stage.withdraws("viborg", number);

        isDead();
    }

    @Test
    void the_link_is_dead_once_the_register_has_another_address() {
        registeredAddress("post@vesthimmerland.example");

        isDead();
    }

    @Test
    void a_link_answers_for_its_own_municipality_in_its_own_case_only() {
        CaseNumber other = stage.proposes("viborg", stage.proposal());

        post("/bekraeft", "REMARK", REMARK);

        assertThat(contact.versions(number, VESTHIMMERLAND)).hasSize(1);
        assertThat(contact.versions(number, SKIVE)).isEmpty();
        assertThat(contact.versions(other, VESTHIMMERLAND)).isEmpty();
    }

    @Test
    void the_operators_form_shows_who_is_missing_first_and_then_what_was_answered() {
        post("/bekraeft", "REMARK", REMARK);
        String task = stage.onlyTask(number, "Task_ConfirmContact").getId();

        String form = Caller.browser(port, "viborg", "demo").get("/forms/confirm-contact.html?task=" + task).body();

        assertThat(form)
                .contains("contact_779_date", "Allerede dokumenteret", "Har svaret på svarsiden 11. december 2026 kl. 09.00: " + REMARK)
                .doesNotContain("contact_820_date");
        assertThat(form.indexOf("contact_779_date")).isLessThan(form.indexOf("Allerede dokumenteret"));
    }

    @Test
    void answers_are_seen_by_those_who_may_see_the_case_only() {
        post("/bekraeft", "REMARK", REMARK);
        String task = stage.onlyTask(number, "Task_ConfirmContact").getId();

        for (String stranger : new String[] {"aarhus", "skive-direktoer"}) {
            assertThat(Caller.browser(port, stranger, "demo").get("/forms/confirm-contact.html?task=" + task).body())
                    .as(stranger).doesNotContain(REMARK);
        }
        assertThat(Caller.basic(port, "viborg", "demo").get("/api/cases/" + number).body())
                .contains("Vesthimmerlands Kommune har svaret på svarsiden: " + REMARK);
        assertThat(Caller.basic(port, "aarhus", "demo").get("/api/cases/" + number).statusCode()).isEqualTo(404);
    }
}
