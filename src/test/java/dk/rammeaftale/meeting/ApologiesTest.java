package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Participant;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Apologies for a meeting and deputies, by the link in the mail and without a login. */
@ServiceTest
class ApologiesTest {

    private static final String SKIVE = "direktoer@skive.example";
    private static final String PURPOSE = "meeting-apologies";

    @Autowired
    private MinutesStage stage;
    @Autowired
    private Participants participants;
    @Autowired
    private MeetingRegister meetings;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private String link;

    @BeforeEach
    void a_member_has_got_the_agenda() {
        stage.isSet();
        assertThat(participants.apologyLink(MARCH, new EmailAddress(SKIVE))).isPresent();
        link = stage.address(PURPOSE, SKIVE);
    }

    private HttpResponse<String> get(String step) {
        return Caller.anonymous(port).get(link + step);
    }

    private HttpResponse<String> post(String step, String deputy, String email, String note) {
        String form = "deputyName=%s&deputyEmail=%s&note=%s".formatted(encoded(deputy), encoded(email), encoded(note));
        return Caller.anonymous(port).send("POST", link + step, "application/x-www-form-urlencoded", form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Participant skive() {
        return participants.of(MARCH).stream()
                .filter(one -> one.email().filter(email -> email.value().equals(SKIVE)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_seat_is_on_the_list_once_however_often_it_is_filled() {
        participants.fill(MARCH);

        assertThat(participants.of(MARCH)).hasSize(20).allMatch(Participant::seat);
    }

    @Test
    void somebody_on_the_mailing_list_only_has_no_link() {
        assertThat(participants.apologyLink(MARCH, new EmailAddress("laeser@andet.example"))).isEmpty();
    }

    @Test
    void an_apology_is_written_looked_through_and_confirmed() {
        assertThat(get("").body()).contains(
                "Møde i DASSOS den 5. marts 2027", "Fredag den 5. marts 2027 kl. 12.00–13.45", "Skive Kommune", "Meld afbud");

        HttpResponse<String> review = post("/gennemse", "Chefen for børn", "chef@skive.example", "Jeg er på ferie.");
        assertThat(review.body()).contains("Afbuddet er ikke sendt endnu", "Chefen for børn", "Jeg er på ferie.");
        assertThat(skive().apology()).isEmpty();

        HttpResponse<String> confirmed = post("/bekraeft", "Chefen for børn", "chef@skive.example", "Jeg er på ferie.");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.headers().firstValue("Location")).contains(link + "/kvittering");
        assertThat(get("/kvittering").body()).contains("Afbuddet er modtaget", "Chefen for børn", SKIVE);
        assertThat(skive().apology().map(Apology::deputyName)).contains("Chefen for børn");
        assertThat(stage.mails("apologies-received")).isEqualTo(1);
        assertThat(get("").body()).contains("Du har meldt afbud", "Træk afbuddet tilbage");

        post("/bekraeft", "Chefen for børn", "chef@skive.example", "Jeg er på ferie.");
        assertThat(stage.mails("apologies-received")).as("the same again").isEqualTo(1);
    }

    @Test
    void an_apology_is_taken_back_after_a_question() {
        post("/bekraeft", "", "", "");
        assertThat(get("/fortryd").body()).contains("ikke trukket tilbage endnu");
        assertThat(skive().apology()).isPresent();

        assertThat(post("/traek-tilbage", "", "", "").statusCode()).isEqualTo(303);

        assertThat(skive().apology()).isEmpty();
        assertThat(get("/kvittering").body()).contains("Du er ventet til mødet");
        assertThat(stage.mails("apologies-received")).isEqualTo(2);
    }

    @Test
    void a_mistake_is_said_at_the_form_and_nothing_is_stored() {
        for (String step : new String[] {"/gennemse", "/bekraeft"}) {
            HttpResponse<String> page = post(step, "", "chef@", "x".repeat(1_001));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("er ikke en mailadresse", "højst være på 1.000 tegn", "Skriv, hvem stedfortræderen er");
        }
        assertThat(skive().apology()).isEmpty();
    }

    @Test
    void looking_changes_nothing_whichever_step_is_looked_at() {
        post("/bekraeft", "", "", "");
        Map<String, Long> before = stored.counted();

        for (String step : new String[] {"", "/gennemse", "/bekraeft", "/ret", "/kvittering", "/fortryd", "/traek-tilbage"}) {
            assertThat(get(step).statusCode()).as(step).isIn(200, 303);
            assertThat(Caller.anonymous(port).call("HEAD", link + step, null).statusCode()).as(step).isIn(200, 303);
        }
        assertThat(skive().apology()).isPresent();
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(get("/ukendt").statusCode()).isEqualTo(404);
    }

    @Test
    void once_the_meeting_has_begun_the_link_only_shows() {
        time.timeIs("2027-03-05T11:59:59");
        assertThat(post("/bekraeft", "", "", "").statusCode()).isEqualTo(303);
        time.timeIs("2027-03-05T12:00");

        assertThat(get("").body()).contains("Mødet er begyndt", "Du har meldt afbud").doesNotContain("<form");
        assertThat(post("/bekraeft", "En anden", "", "").statusCode()).isEqualTo(422);
        post("/traek-tilbage", "", "", "");
        assertThat(skive().apology().map(Apology::deputyName)).contains("");
        assertThat(participants.apologyLink(MARCH, new EmailAddress(SKIVE))).isEmpty();
    }

    @Test
    void for_a_cancelled_meeting_nothing_can_be_sent() {
        meetings.store(meetings.find(MARCH).orElseThrow().in(MeetingState.CANCELLED));

        assertThat(get("").body()).contains("Mødet er aflyst.").doesNotContain("<form");
        assertThat(post("/bekraeft", "", "", "").statusCode()).isEqualTo(422);
    }

    @Test
    void the_link_is_dead_once_somebody_else_is_on_the_seat() {
        post("/bekraeft", "", "", "");
        jdbc.sql("update person set email = 'ny@skive.example' where username = 'skive-direktoer'").update();
        try {
            participants.fill(MARCH);

            assertThat(get("").statusCode()).isEqualTo(404);
            assertThat(get("").body()).contains("Linket virker ikke");
            assertThat(post("/bekraeft", "", "", "").statusCode()).isEqualTo(404);
            assertThat(participants.of(MARCH)).hasSize(20);
            assertThat(participants.of(MARCH)).filteredOn(one -> one.name().contains("Skive"))
                    .allMatch(one -> one.apology().isEmpty())
                    .extracting(Participant::email)
                    .containsExactly(Optional.of(new EmailAddress("ny@skive.example")));
        } finally {
            jdbc.sql("update person set email = :email where username = 'skive-direktoer'").param("email", SKIVE).update();
        }
    }
}
