package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.JUNE;
import static dk.rammeaftale.meeting.MinutesStage.CHAIR_ADDRESS;
import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static dk.rammeaftale.meeting.MinutesStage.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.MinutesToRead;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of minutes from the secretariat over the chair to everybody, and what goes on from them. */
@ServiceTest
class MinutesApprovalTest {

    private static final String PURPOSE = "minutes-approval";

    @Autowired
    private MinutesStage stage;
    @Autowired
    private MeetingRunStage meetings;
    @Autowired
    private Minutes minutes;
    @Autowired
    private MinutesBook book;
    @Autowired
    private MinutesToRead published;
    @Autowired
    private AgendaRegister agenda;
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
    void the_meeting_is_held() {
        stage.isHeld();
    }

    private void isWithTheChair() {
        stage.everythingIsRecorded();
        assertThat(minutes.handOver(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);
        link = stage.address(PURPOSE, CHAIR_ADDRESS);
    }

    private HttpResponse<String> get(String step) {
        return Caller.anonymous(port).get(link + step);
    }

    private HttpResponse<String> post(String step, String approved, String remark) {
        String form = "approved=%s&remark=%s".formatted(approved, URLEncoder.encode(remark, StandardCharsets.UTF_8));
        return Caller.anonymous(port).send("POST", link + step, "application/x-www-form-urlencoded", form);
    }

    private void isDead() {
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("").body()).contains("Linket virker ikke");
        assertThat(post("/bekraeft", "true", "").statusCode()).isEqualTo(404);
    }

    private List<String> sentences(Verdict<?> verdict) {
        return ((Verdict.Refused<?>) verdict).problems().stream().map(Problem::sentence).toList();
    }

    @Test
    void minutes_with_an_item_lacking_an_outcome_are_refused_with_a_sentence_for_each() {
        stage.records(3, "", Outcome.TAKEN_NOTE_OF);

        assertThat(sentences(minutes.handOver(MARCH, SECRETARY))).containsExactly(
                "Punkt 1.1, Temadag 2028: 2 af 2 punkter i indstillingen mangler et resultat. Vælg, hvad mødet besluttede.",
                "Punkt 1.2, Kildehuset: 12 pladser færre: indstillingen mangler et resultat. Vælg, hvad mødet besluttede.");
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.DRAFT);
        assertThat(stage.mails("minutes-to-approve")).isZero();
    }

    @Test
    void an_item_that_was_withdrawn_meanwhile_needs_no_outcome_and_is_not_given_on() {
        stage.records(1, "", Outcome.APPROVED);
        stage.records(3, "", Outcome.TAKEN_NOTE_OF);
        agenda.withdraw(stage.item(2).id(), "Trukket tilbage.");
        assertThat(minutes.handOver(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);
        assertThat(published.draft(meetings.meeting(MARCH))).contains("Punktet udgår");

        minutes.decide(MARCH, Optional.of(true), Optional.empty(), new Viewer(CHAIR, Set.of()));
        minutes.publish(MARCH);

        assertThat(stage.decided()).extracting(event -> event.item().title()).containsExactly("Temadag 2028", "Mødeplan 2028");
    }

    @Test
    void a_number_that_looks_like_a_cpr_number_stops_them_until_somebody_decides() {
        stage.everythingIsRecorded();
        stage.records(1, "Journal 010190-1234 blev vist.", Outcome.APPROVED);

        assertThat(sentences(minutes.handOver(MARCH, SECRETARY))).singleElement().asString().contains("ligner et CPR-nummer");
        minutes.release(MARCH, SECRETARY);
        assertThat(minutes.handOver(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void the_chair_reads_the_minutes_and_approves_them_by_link() {
        isWithTheChair();
        assertThat(get("").body()).contains("Referat af møde i DASSOS", "Rammen blev drøftet.", "Jeg godkender referatet")
                .doesNotContain("checked");
        assertThat(post("/gennemse", "true", "").body()).contains("Svaret er ikke sendt endnu", "Du godkender referatet.");
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.WITH_CHAIR);

        assertThat(post("/bekraeft", "true", "").body()).contains("Referatet er godkendt");

        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.PUBLISHED);
        assertThat(meetings.state(MARCH)).isEqualTo(MeetingState.MINUTES_PUBLISHED);
        isDead();
    }

    @Test
    void the_chair_sends_them_back_with_a_remark_and_gets_a_new_link() {
        isWithTheChair();
        assertThat(post("/bekraeft", "false", "").statusCode()).isEqualTo(422);
        assertThat(post("/bekraeft", "false", "").body()).contains("Skriv, hvad der skal ændres");
        assertThat(post("/bekraeft", "true", "Punkt 1.1").body()).contains("Du har skrevet en bemærkning.");
        assertThat(post("/bekraeft", "", "").body()).contains("Vælg, om du godkender referatet.");

        assertThat(post("/bekraeft", "false", "Punkt 1.1 mangler datoen.").body()).contains("Referatet er sendt tilbage");

        assertThat(book.work(MARCH).chairRemark()).isEqualTo("Punkt 1.1 mangler datoen.");
        assertThat(stage.mails("minutes-sent-back")).isEqualTo(2);
        isDead();
        assertThat(published.versions(MARCH)).isEmpty();

        stage.records(1, "Datoen er 1. marts.", Outcome.APPROVED);
        minutes.handOver(MARCH, SECRETARY);
        link = stage.address(PURPOSE, CHAIR_ADDRESS);
        assertThat(get("").body()).contains("Datoen er 1. marts.");
    }

    @Test
    void looking_changes_nothing_whichever_step_is_looked_at() {
        isWithTheChair();
        Map<String, Long> before = stored.counted();

        for (String step : new String[] {"", "/gennemse", "/bekraeft", "/ret", "?approved=true"}) {
            assertThat(get(step).statusCode()).as(step).isIn(200, 303);
            assertThat(Caller.anonymous(port).call("HEAD", link + step, null).statusCode()).as(step).isIn(200, 303);
        }
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.WITH_CHAIR);
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void while_the_chair_has_them_nothing_is_written() {
        isWithTheChair();

        SavedMinutes saved = book.save(MARCH, stage.item(1).id(), MinutesStage.entered(stage.item(1), "Senere", Outcome.APPROVED));

        assertThat(saved).isInstanceOf(SavedMinutes.Refused.class);
        assertThat(stage.item(1).minutes()).doesNotContain("Senere");
    }

    @Test
    void only_the_chair_decides() {
        isWithTheChair();
        for (Viewer other : List.of(SECRETARY, new Viewer("odder-direktoer", Set.of("members")), new Viewer("system", Set.of()))) {
            assertThat(sentences(minutes.decide(MARCH, Optional.of(true), Optional.empty(), other)))
                    .containsExactly("Kun formanden for mødet kan godkende referatet.");
        }
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.WITH_CHAIR);
    }

    @Test
    void without_a_chair_the_secretariat_is_told_and_it_goes_on_when_one_is_set() {
        jdbc.sql("update forum set chair = null where id = 'DASSOS'").update();
        stage.everythingIsRecorded();
        assertThat(minutes.handOver(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);
        assertThat(stage.mails("minutes-without-chair")).isEqualTo(2);
        assertThat(sentences(minutes.askChair(MARCH, SECRETARY))).singleElement().asString().contains("Ingen er registreret som formand");

        jdbc.sql("update forum set chair = '671' where id = 'DASSOS'").update();
        assertThat(minutes.askChair(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);
        link = stage.address(PURPOSE, CHAIR_ADDRESS);
        assertThat(post("/bekraeft", "true", "").statusCode()).isEqualTo(200);
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.PUBLISHED);
    }

    @Test
    void the_link_is_dead_once_somebody_else_presides() {
        isWithTheChair();
        jdbc.sql("update forum set chair = '727' where id = 'DASSOS'").update();

        isDead();

        minutes.askChair(MARCH, SECRETARY);
        link = stage.address(PURPOSE, "direktoer@odder.example");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void asked_again_the_chair_has_one_living_link() {
        isWithTheChair();
        assertThat(minutes.askChair(MARCH, SECRETARY)).isInstanceOf(Verdict.Accepted.class);

        isDead();

        link = stage.address(PURPOSE, CHAIR_ADDRESS);
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void published_minutes_are_mailed_once_to_each_and_give_on_what_was_decided() {
        stage.isPublished();

        assertThat(published.versions(MARCH)).singleElement()
                .satisfies(version -> assertThat(version.html()).contains("Rammen blev drøftet."));
        assertThat(jdbc.sql("select recipient from mail where template = 'minutes-published'").query(String.class).list())
                .doesNotHaveDuplicates().contains(CHAIR_ADDRESS).containsAll(meetings.mailingList());
        assertThat(stage.decided()).extracting(ItemDecided::item).extracting(item -> item.bullets().get(0).outcome().orElseThrow())
                .containsExactly(Outcome.POSTPONED, Outcome.APPROVED, Outcome.TAKEN_NOTE_OF);
        assertThat(meetings.textOfMail(MARCH, "minutes-published", CHAIR_ADDRESS))
                .contains("Temadag 2028: kommer igen på mødet den 11. juni 2027");
    }

    @Test
    void a_postponed_item_is_on_the_next_agenda_with_its_section_and_attachments() {
        stage.isPublished();

        AgendaItem again = agenda.of(JUNE).stream().filter(item -> item.title().equals("Temadag 2028")).findFirst().orElseThrow();
        assertThat(again.section()).isEqualTo(Section.DECISION);
        assertThat(again.carriedFrom()).contains(stage.item(1).id());
        assertThat(again.attachments()).extracting(ItemAttachment::title).containsExactly("Temadag 2028.pdf");
        assertThat(again.bullets()).hasSize(2).allMatch(bullet -> bullet.outcome().isEmpty());
        assertThat(agenda.of(JUNE)).extracting(AgendaItem::title).doesNotContain("Kildehuset: 12 pladser færre");
    }

    @Test
    void publishing_again_changes_nothing() {
        stage.isPublished();
        Map<String, Long> before = stored.counted();
        int given = stage.decided().size();

        minutes.publish(MARCH);

        assertThat(stored.counted()).isEqualTo(before);
        assertThat(stage.decided()).hasSize(given);
    }

    @Test
    void a_corrected_version_tells_what_it_changes_and_is_mailed() {
        stage.isPublished();
        assertThat(sentences(minutes.correct(MARCH, SECRETARY))).containsExactly("Der er ingen rettelser at udsende. Ret først under punkterne.");
        stage.records(3, "Planen blev taget til efterretning.", Outcome.DISCUSSED);

        List<String> changes = minutes.correct(MARCH, SECRETARY).orElseThrow(IllegalStateException::new);

        assertThat(changes).containsExactly(
                "Punkt 2.1, referat: tilføjet «Planen blev taget til efterretning.».",
                "Punkt 2.1, At tage planen til efterretning: «Taget til efterretning» er rettet til «Drøftet».");
        assertThat(published.newest(MARCH)).hasValueSatisfying(version -> {
            assertThat(version.version()).isEqualTo(2);
            assertThat(version.publishedBy()).isEqualTo(SECRETARY.username());
            assertThat(version.html()).contains("udgave 2", "er rettet til «Drøftet»");
            assertThat(version.publicHtml()).doesNotContain("er rettet til «Drøftet»");
        });
        assertThat(meetings.textOfMail(MARCH, "minutes-to-approve", CHAIR_ADDRESS)).isNotEmpty();
        assertThat(stage.decided()).as("given on once").hasSize(3);
        assertThat(sentences(minutes.correct(MARCH, SECRETARY))).singleElement().asString().contains("ingen rettelser");
    }

    @Test
    void what_a_case_or_the_next_agenda_has_got_is_not_corrected_away() {
        stage.isPublished();

        assertThat(refusal(2, Outcome.NOT_APPROVED)).contains("Afgørelsen er givet videre til sag 2027-901");
        assertThat(refusal(1, Outcome.APPROVED)).contains("Hvad der er udsat, er ført videre");
        assertThat(refusal(3, Outcome.POSTPONED)).contains("Hvad der er udsat, er ført videre");
    }

    private String refusal(int number, Outcome outcome) {
        SavedMinutes saved = book.save(MARCH, stage.item(number).id(), MinutesStage.entered(stage.item(number), "", outcome));
        return ((SavedMinutes.Refused) saved).problems().get(0).sentence();
    }

    @Test
    void the_secretariat_is_reminded_after_three_and_seven_days_in_office_hours_until_they_are_out() {
        time.timePassesTo("2027-03-08T07:59");
        assertThat(stage.mails("minutes-overdue")).isZero();
        time.timePassesTo("2027-03-08T08:00");
        assertThat(stage.mails("minutes-overdue")).as("to two secretaries").isEqualTo(2);
        time.timePassesTo("2027-03-12T08:00");
        assertThat(stage.mails("minutes-overdue")).isEqualTo(4);
        time.timePassesTo("2027-03-20T08:00");
        assertThat(stage.mails("minutes-overdue")).isEqualTo(4);
    }

    @Test
    void minutes_that_are_out_are_not_reminded_of() {
        stage.isPublished();

        time.timePassesTo("2027-03-20T08:00");

        assertThat(stage.mails("minutes-overdue")).isZero();
    }
}
