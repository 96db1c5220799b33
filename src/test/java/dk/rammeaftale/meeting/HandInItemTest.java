package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.JUNE;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Items that people hand in from Tasklist, in time and too late. */
@ServiceTest
class HandInItemTest {

    private static final String RECEIPT = "item-received";

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private AgendaRegister agenda;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private static Map<String, Object> item(Map<String, Object> changes) {
        Map<String, Object> item = new HashMap<>(MeetingRunStage.item());
        item.putAll(changes);
        return item;
    }

    private AgendaItem only(String meetingId) {
        List<AgendaItem> items =
                agenda.of(meetingId).stream().filter(item -> item.source() == ItemSource.PERSON).toList();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viborg", "aarhus-direktoer", SECRETARIAT})
    void case_workers_members_and_the_secretariat_hand_in_items(String user) {
        stage.handsIn(user, item(Map.of("meetingId", MARCH)));

        AgendaItem item = only(MARCH);
        assertThat(item.handedInBy()).isEqualTo(user);
        assertThat(item.source()).isEqualTo(ItemSource.PERSON);
        assertThat(item.section()).isEqualTo(Section.DECISION);
        assertThat(item.title()).isEqualTo("Fælles visitation");
        assertThat(item.presenter()).isEqualTo("Socialdirektør, Viborg Kommune");
        assertThat(item.statement()).isEqualTo("<p>Første afsnit &lt;b&gt;.<br>Anden linje.</p><p>Andet afsnit.</p>");
        assertThat(item.bullets()).extracting(bullet -> bullet.wording())
                .containsExactly("at drøfte modellen", "at nedsætte en arbejdsgruppe");
        assertThat(item.bullets()).noneMatch(bullet -> bullet.decidesCase());
        assertThat(item.lateReason()).isEmpty();
    }

    @Test
    void files_lie_with_the_item_and_are_not_published_by_themselves() {
        Map<String, Object> item = item(Map.of("meetingId", MARCH));
        item.put("attachment_1", new Sent.Upload("Model.pdf", SampleFiles.pdf(), true));
        item.put("attachment_2", new Sent.Upload("Bilag.pdf", SampleFiles.pdf(), true));
        Sent.start(Caller.basic(port, "viborg", "demo"), "agenda-item", item);

        assertThat(only(MARCH).attachments()).extracting(file -> file.fileName()).containsExactly("Model.pdf", "Bilag.pdf");
        assertThat(only(MARCH).attachments()).noneMatch(file -> file.published());
    }

    @Test
    void an_item_for_a_forum_goes_to_its_next_meeting_and_whoever_handed_it_in_is_told_which() {
        stage.handsIn("viborg", item(Map.of("forum", "DASSOS")));

        assertThat(agenda.of(MARCH)).hasSize(1);
        assertThat(stage.textOfMail(MARCH, RECEIPT, "sagsbehandler@viborg.example"))
                .contains("Punktet er på dagsordenen for mødet i DASSOS fredag den 5. marts 2027.")
                .contains("Indstilling: at drøfte modellen\nat nedsætte en arbejdsgruppe");
        assertThat(stage.variablesInHistory("agenda-item")).containsOnly("itemId");
    }

    @Test
    void on_the_last_day_an_item_is_in_time() {
        time.timePassesTo("2027-02-05T23:59:59");
        stage.handsIn("viborg", item(Map.of("meetingId", MARCH)));

        assertThat(agenda.of(MARCH)).hasSize(1);
    }

    @Test
    void after_the_deadline_an_item_goes_to_the_next_meeting_and_whoever_handed_it_in_is_told_so() {
        time.timePassesTo("2027-02-06T00:00");
        stage.handsIn("viborg", item(Map.of("meetingId", MARCH)));

        assertThat(agenda.of(MARCH)).isEmpty();
        assertThat(agenda.of(JUNE)).hasSize(1);
        assertThat(stage.textOfMail(JUNE, RECEIPT, "sagsbehandler@viborg.example"))
                .contains("Fristen for mødet fredag den 5. marts 2027 udløb fredag den 5. februar 2027.")
                .contains("Punktet er på dagsordenen for mødet i DASSOS fredag den 11. juni 2027.");
    }

    @Test
    void the_secretariat_takes_an_item_in_after_the_deadline_with_a_reason() {
        time.timePassesTo("2027-02-06T08:00");
        stage.handsIn(SECRETARIAT, item(Map.of("meetingId", MARCH, "lateReason", "Ministeriets udkast kom i dag.")));

        assertThat(only(MARCH).lateReason()).isEqualTo("Ministeriets udkast kom i dag.");
        assertThat(stage.textOfMail(MARCH, RECEIPT, "sekretariat@sekretariat.example"))
                .contains("Det er taget med efter fristen: Ministeriets udkast kom i dag.");
    }

    @Test
    void without_a_reason_the_secretariats_late_item_goes_to_the_next_meeting_too() {
        time.timePassesTo("2027-02-06T08:00");
        stage.handsIn(SECRETARIAT, item(Map.of("meetingId", MARCH)));

        assertThat(agenda.of(MARCH)).isEmpty();
        assertThat(agenda.of(JUNE)).hasSize(1);
    }

    @Test
    void a_reason_that_is_not_needed_is_not_kept() {
        stage.handsIn(SECRETARIAT, item(Map.of("meetingId", MARCH, "lateReason", "For en sikkerheds skyld.")));

        assertThat(only(MARCH).lateReason()).isEmpty();
    }

    @Test
    void an_item_for_a_forum_without_a_planned_meeting_waits_for_one() {
        stage.handsIn("viborg", item(Map.of("forum", "KKR")));

        assertThat(agenda.waiting("KKR")).hasSize(1);
        assertThat(stage.textOfMail("dagsorden-KKR", RECEIPT, "sagsbehandler@viborg.example"))
                .contains("Punktet kommer på det næste møde i KKR Midtjylland. Datoen er endnu ikke fastsat.");
    }

    @Test
    void an_information_item_needs_no_recommendation() {
        Map<String, Object> item = item(Map.of("meetingId", MARCH, "section", "INFORMATION"));
        item.remove("recommendation");
        stage.handsIn("viborg", item);

        assertThat(only(MARCH).section()).isEqualTo(Section.INFORMATION);
        assertThat(only(MARCH).bullets()).isEmpty();
    }

    @Test
    void the_form_offers_real_dates_and_deadlines_and_the_late_reason_to_the_secretariat_alone() {
        String form = Caller.browser(port, "viborg", "demo").get("/forms/hand-in-item.html").body();
        assertThat(form)
                .contains("DASSOS: næste møde fredag den 5. marts 2027, frist 5. februar 2027")
                .contains("KKR Midtjylland: næste møde er ikke planlagt endnu")
                .contains("DASSOS, fredag den 11. juni 2027, frist 14. maj 2027")
                .contains("Skriv ikke oplysninger, der kan henføres til borgere")
                .doesNotContain("lateReason");

        time.timePassesTo("2027-02-06T08:00");
        assertThat(Caller.browser(port, "viborg", "demo").get("/forms/hand-in-item.html").body())
                .doesNotContain("DASSOS, fredag den 5. marts 2027");
        assertThat(Caller.browser(port, SECRETARIAT, "demo").get("/forms/hand-in-item.html").body())
                .contains("DASSOS, fredag den 5. marts 2027, frist 5. februar 2027 (udløbet)", "lateReason");
    }

    @Test
    void a_forum_that_has_ended_is_not_offered() {
        stage.forumEnds("TAKSTGRUPPEN", Optional.of("2027-01-10"));
        try {
            assertThat(Caller.browser(port, "viborg", "demo").get("/forms/hand-in-item.html").body())
                    .doesNotContain("Takstgruppen");
        } finally {
            stage.forumEnds("TAKSTGRUPPEN", Optional.empty());
        }
    }

    @Test
    void the_secretariat_takes_an_item_in_while_the_agenda_is_out() {
        stage.agendaIsOut();
        stage.isPlanned(stage.meeting(MARCH).in(MeetingState.AGENDA_PUBLISHED));
        stage.handsIn(SECRETARIAT, item(Map.of("meetingId", MARCH, "lateReason", "Sagen haster.")));

        assertThat(only(MARCH).lateReason()).isEqualTo("Sagen haster.");
    }
}
