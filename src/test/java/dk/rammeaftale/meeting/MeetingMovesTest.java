package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.ADMINISTRATOR;
import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Meetings that are moved, cancelled and added when the plan is out. */
@ServiceTest
class MeetingMovesTest {

    private static final String MARCH = "dassos-2027-03-05";
    private static final String JUNE = "dassos-2027-06-11";
    private static final List<String> DATED = List.of("starts", "12:00", "ends", "13:45", "place", "Viborg Rådhus");

    @Autowired
    private PlanStage stage;
    @Autowired
    private MovedItems moved;
    @Autowired
    private AgendaItems items;
    @Autowired
    private AgendaRegister agendas;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        moved.heard();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private static String[] fields(String... more) {
        return Stream.concat(DATED.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void a_meeting_moves_with_its_deadline_and_its_items_and_everyone_is_told() throws Exception {
        stage.handsIn("DASSOS", "Punkt");
        stage.caseHandsIn("2026-001");
        items.withdraw(ItemSource.PERSON, "", "Ikke aktuelt.");
        stage.rows().sql("insert into meeting_participant (meeting_id, position, name, email, seat, theme_day_only, attendance,"
                        + " apologies_note, deputy_name, deputy_email) values (?, 1, 'Oplægsholder', 'oplaeg@gaest.example', false,"
                        + " false, 'EXPECTED', '', '', '')")
                .param(MARCH)
                .update();

        stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt",
                        fields("date", "2027-03-19", "deadline", "2027-02-05", "reason", "Rådhuset er optaget."))
                .andExpect(redirectedUrl("/moeder/" + MARCH));

        Meeting now = stage.meeting(MARCH);
        assertThat(now.date()).isEqualTo("2027-03-19");
        assertThat(now.handInDeadline()).isEqualTo("2027-02-19");
        assertThat(moved.heard()).containsExactly("Sag 2026-001 -> dassos-2027-03-05: Rådhuset er optaget.");
        assertThat(stage.recipients("meeting-moved")).hasSize(22)
                .contains("direktoer@odder.example", "sekretariat@sekretariat.example", "oplaeg@gaest.example");
        assertThat(stage.mail("meeting-moved")).contains(
                "Mødet fredag den 5. marts 2027 er flyttet til fredag den 19. marts 2027.",
                "Frist for indmelding af punkter: fredag den 19. februar 2027",
                "Før ændringen: fredag den 5. marts 2027 kl. 12.00–13.45",
                "Begrundelse: Rådhuset er optaget.")
                .doesNotContain("Dagsordenen er allerede sendt");
    }

    @Test
    void a_deadline_that_is_given_stays_and_a_new_room_alone_moves_no_item() throws Exception {
        stage.caseHandsIn("2026-001");
        moved.heard();

        stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt",
                fields("date", "2027-03-05", "deadline", "2027-02-05", "room", "M5", "reason", "Større lokale."));
        assertThat(stage.meeting(MARCH).room()).isEqualTo("M5");
        assertThat(moved.heard()).isEmpty();
        assertThat(stage.mail("meeting-moved")).contains("Mødet holdes fortsat fredag den 5. marts 2027", "Sted: Viborg Rådhus, M5");

        stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt",
                fields("date", "2027-03-19", "deadline", "2027-03-01", "room", "M5", "reason", "Ferie."));
        assertThat(stage.meeting(MARCH).handInDeadline()).isEqualTo("2027-03-01");
        assertThat(moved.heard()).hasSize(1);
    }

    @Test
    void a_meeting_whose_agenda_is_out_still_moves_and_everyone_is_told_that_the_agenda_holds() throws Exception {
        stage.hasCome(MARCH, MeetingState.AGENDA_PUBLISHED);
        stage.timeIs("2027-03-01T09:00");

        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH + "/flyt")).contains("Dagsordenen er allerede sendt.");
        stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt",
                fields("date", "2027-03-12", "deadline", "2027-02-05", "reason", "Sygdom.")).andExpect(status().isFound());

        assertThat(stage.meeting(MARCH).state()).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(stage.mail("meeting-moved")).contains("Dagsordenen er allerede sendt. Den gælder fortsat.");
    }

    @Test
    void a_meeting_is_never_moved_to_the_past_or_onto_another_or_without_a_reason() throws Exception {
        assertThat(refusal("date", "2026-11-20", "reason", "Tidligere.")).contains("Mødet ligger i fortiden.");
        assertThat(refusal("date", "2027-06-11", "reason", "Samlet.")).contains("DASSOS har allerede et møde fredag den 11. juni 2027.");
        assertThat(refusal("date", "2027-03-19", "deadline", "2027-03-20", "reason", "Senere.")).contains("Fristen for indmelding ligger efter mødet.");
        assertThat(refusal("date", "2027-03-19", "reason", " ")).contains("Skriv, hvorfor mødet bliver ændret");
        assertThat(refusal("date", "2027-03-05", "deadline", "2027-02-05", "reason", "Ingenting.")).contains("Der er ikke ændret noget.");
        assertThat(refusal("date", "2027-03-19", "themeTitle", "Børn", "reason", "Temadag.")).contains("Skriv et klokkeslæt, fx 12:00.");
        stage.hasCome(MARCH, MeetingState.HELD);
        assertThat(refusal("date", "2027-03-19", "reason", "For sent.")).contains("Mødet kan ikke ændres mere");
        assertThat(stage.meeting(MARCH).date()).isEqualTo("2027-03-05");
        assertThat(stage.recipients("meeting-moved")).isEmpty();
    }

    private String refusal(String... fields) throws Exception {
        return text(stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt", fields(fields)).andExpect(status().isBadRequest()));
    }

    @Test
    void a_theme_day_is_put_before_a_meeting() throws Exception {
        stage.sends(SECRETARY, "/moeder/" + MARCH + "/flyt", fields("date", "2027-03-05", "deadline", "2027-02-05",
                        "themeTitle", "Børn og unge", "themeStarts", "9.00", "themeEnds", "12:00", "reason", "Temadag."))
                .andExpect(status().isFound());

        assertThat(stage.reads(MEMBER, "/moeder/" + MARCH)).contains("Børn og unge, kl. 9.00–12.00");
    }

    @Test
    void the_items_of_a_cancelled_meeting_go_on_to_the_next_one_and_are_told() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Punkt");
        stage.caseHandsIn("2026-001");
        AgendaItem dealtWith = stage.handsIn("DASSOS", "Behandlet på forhånd");
        stage.rows().sql("update agenda_bullet set outcome = 'APPROVED' where item_id = ?").param(dealtWith.id()).update();
        serviceMakes("Siden sidst");
        stage.hasCome(MARCH, MeetingState.AGENDA_PUBLISHED);
        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH + "/aflys"))
                .contains("2 punkter", "fredag den 11. juni 2027 kl. 12.00–13.45");

        stage.sends(SECRETARY, "/moeder/" + MARCH + "/aflys", "reason", "For få kan komme.").andExpect(redirectedUrl("/moeder/" + MARCH));

        assertThat(stage.meeting(MARCH).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(agendas.of(JUNE)).extracting(AgendaItem::title).containsExactly("Punkt", "Sag 2026-001");
        assertThat(agendas.find(item.id()).orElseThrow().lateReason()).isEmpty();
        assertThat(moved.heard()).containsExactly(
                "Punkt -> dassos-2027-06-11: Mødet fredag den 5. marts 2027 er aflyst. For få kan komme.",
                "Sag 2026-001 -> dassos-2027-06-11: Mødet fredag den 5. marts 2027 er aflyst. For få kan komme.");
        assertThat(stage.recipients("meeting-cancelled")).hasSize(21);
        assertThat(stage.mail("meeting-cancelled")).contains(
                "Mødet fredag den 5. marts 2027 er aflyst.",
                "Punkterne på dagsordenen går videre til mødet fredag den 11. juni 2027.",
                "Begrundelse: For få kan komme.");
        assertThat(stage.reads(MEMBER, "/moeder")).contains("Aflyst");
        assertThat(text(stage.sends(SECRETARY, "/moeder/" + MARCH + "/aflys", "reason", "Igen.").andExpect(status().isBadRequest())))
                .contains("Mødet kan ikke ændres mere: aflyst.");
    }

    private void serviceMakes(String title) {
        items.handIn(new NewItem("DASSOS", Section.INFORMATION, title, "", "", List.<Bullet>of(), ItemSource.SERVICE, "siden-sidst", ""),
                List.of());
    }

    @Test
    void items_of_the_last_meeting_wait_for_the_one_that_is_added_when_it_is_cancelled() throws Exception {
        stage.timeIs("2028-10-02T09:00");
        AgendaItem item = stage.caseHandsIn("2028-001");
        assertThat(item.meetingId()).contains("dassos-2028-11-03");

        stage.sends(SECRETARY, "/moeder/dassos-2028-11-03/aflys", "reason", "Valg.");
        assertThat(agendas.find(item.id()).orElseThrow().meetingId()).isEmpty();
        assertThat(moved.heard()).containsExactly("Sag 2028-001 -> venter: Mødet fredag den 3. november 2028 er aflyst. Valg.");
        assertThat(stage.mail("meeting-cancelled")).contains("Punkterne på dagsordenen venter, til der er.");

        stage.sends(SECRETARY, "/moeder/ny", fields("forum", "DASSOS", "date", "2028-11-10", "deadline", "2028-10-03",
                "title", "Ekstraordinært møde", "virtual", "true")).andExpect(redirectedUrl("/moeder/dassos-2028-11-10"));
        assertThat(agendas.find(item.id()).orElseThrow().meetingId()).contains("dassos-2028-11-10");
        assertThat(moved.heard()).containsExactly("Sag 2028-001 -> dassos-2028-11-10: Mødet er nu planlagt.");
        assertThat(stage.meeting("dassos-2028-11-10").place()).isEmpty();
        assertThat(stage.mail("meeting-added")).contains("Ekstraordinært møde", "Sted: Virtuelt møde",
                "Frist for indmelding af punkter: tirsdag den 3. oktober 2028");
    }

    @Test
    void items_go_to_an_earlier_meeting_only_if_there_is_no_later_one() throws Exception {
        stage.timeIs("2028-08-01T09:00");
        stage.sends(SECRETARY, "/moeder/ny", fields("forum", "DASSOS", "date", "2028-12-01", "deadline", "2028-11-01"));
        AgendaItem item = stage.handsIn("DASSOS", "Punkt");
        stage.rows().sql("update agenda_item set meeting_id = 'dassos-2028-12-01' where id = ?").param(item.id()).update();

        stage.sends(SECRETARY, "/moeder/dassos-2028-12-01/aflys", "reason", "Jul.");

        assertThat(agendas.find(item.id()).orElseThrow().meetingId()).contains("dassos-2028-09-08");
    }

    @Test
    void an_item_comes_late_on_the_next_meeting_whose_agenda_is_not_out_yet() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Punkt");
        stage.sends(SECRETARY, "/moeder/ny", fields("forum", "DASSOS", "date", "2027-03-12", "deadline", "2027-02-12"));
        stage.timeIs("2027-03-01T09:00");

        stage.sends(SECRETARY, "/moeder/" + MARCH + "/aflys", "reason", "Sygdom.");

        assertThat(agendas.find(item.id()).orElseThrow().meetingId()).contains("dassos-2027-03-12");
        assertThat(agendas.find(item.id()).orElseThrow().lateReason()).contains("aflyst", "Sygdom.");
    }

    @Test
    void an_extra_meeting_may_have_a_short_deadline_and_is_checked_like_any_other() throws Exception {
        stage.sends(SECRETARY, "/moeder/ny", "forum", "TAKSTGRUPPEN", "date", "2026-11-28", "deadline", "2026-11-23")
                .andExpect(redirectedUrl("/moeder/takstgruppen-2026-11-28"));
        Meeting added = stage.meeting("takstgruppen-2026-11-28");
        assertThat(added.startsAt()).isEqualTo("09:00");
        assertThat(added.endsAt()).isEqualTo("11:00");
        assertThat(added.place()).isEqualTo("Viborg Rådhus");
        assertThat(stage.recipients("meeting-added")).hasSize(5);

        assertThat(text(stage.sends(SECRETARY, "/moeder/ny", "forum", "TAKSTGRUPPEN", "date", "2026-12-10").andExpect(status().isBadRequest())))
                .contains("Fristen for indmelding, 12. november 2026, er allerede passeret. Skriv en senere frist.");
        assertThat(text(stage.sends(SECRETARY, "/moeder/ny", "forum", "TAKSTGRUPPEN", "date", "2026-11-28", "deadline", "2026-11-23")
                        .andExpect(status().isBadRequest())))
                .contains("Takstgruppen har allerede et møde lørdag den 28. november 2026.");
        assertThat(text(stage.sends(SECRETARY, "/moeder/ny", "forum", "UKENDT", "date", "2027-01-11").andExpect(status().isBadRequest())))
                .contains("Vælg det forum, der holder mødet.");
    }

    @Test
    void a_day_that_is_free_again_gets_another_id() throws Exception {
        stage.sends(SECRETARY, "/moeder/" + MARCH + "/aflys", "reason", "Sygdom.");

        stage.sends(SECRETARY, "/moeder/ny", fields("forum", "DASSOS", "date", "2027-03-05"))
                .andExpect(redirectedUrl("/moeder/dassos-2027-03-05-2"));
    }

    @Test
    void nobody_but_the_secretariat_moves_cancels_or_adds() throws Exception {
        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            for (String address : List.of("/moeder/ny", "/moeder/" + MARCH + "/flyt", "/moeder/" + MARCH + "/aflys")) {
                stage.looks(other, address).andExpect(status().isForbidden());
                stage.sends(other, address, fields("forum", "DASSOS", "date", "2027-04-09", "reason", "Nej.")).andExpect(status().isForbidden());
            }
        }
        stage.looks(SECRETARY, "/moeder/findes-ikke/flyt").andExpect(status().isNotFound());
        assertThat(stage.meeting(MARCH).date()).isEqualTo("2027-03-05");
    }
}
