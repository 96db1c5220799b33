package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.ADMINISTRATOR;
import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The year's plan on its pages: entered, checked, approved as a whole. */
@ServiceTest
class MeetingPlanPagesTest {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([a-z]+_\\d+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"([^\"]*)\"");

    @Autowired
    private PlanStage stage;
    @Autowired
    private MovedItems moved;
    @Autowired
    private AgendaItems items;
    @Autowired
    private StoredRows stored;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        moved.heard();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private String editionIn(String page) {
        Matcher edition = EDITION.matcher(page);
        assertThat(edition.find()).isTrue();
        return edition.group(1);
    }

    /** Sends the rows of the form as they are filled in, but for those named; names and values in turn. */
    private ResultActions saves(String forum, String... changes) throws Exception {
        String page = stage.reads(SECRETARY, "/moeder/plan/2029?forum=" + forum);
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        for (int change = 0; change < changes.length; change += 2) {
            fields.put(changes[change], changes[change + 1]);
        }
        fields.keySet().removeIf(name -> name.startsWith("virtual_") && !fields.get(name).equals("true"));
        fields.keySet().removeIf(name -> name.startsWith("virtual_") && !List.of(changes).contains(name));
        fields.put("forum", forum);
        fields.put("edition", editionIn(page));
        return stage.sends(SECRETARY, "/moeder/plan/2029",
                fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private ResultActions approves() throws Exception {
        String page = stage.reads(SECRETARY, "/moeder/plan/2029/godkend");
        return stage.sends(SECRETARY, "/moeder/plan/2029/godkend", "edition", editionIn(page));
    }

    @Test
    void the_rows_are_filled_in_from_the_year_before_and_the_forums_habits_and_looking_stores_nothing() throws Exception {
        Map<String, Long> before = stored.counted();

        String page = stage.reads(SECRETARY, "/moeder/plan/2029");

        assertThat(page).contains(
                "value=\"2029-03-02\"", "value=\"2029-02-02\"", "value=\"2029-06-08\"", "value=\"2029-09-14\"",
                "value=\"2029-11-02\"", "value=\"12:00\"", "value=\"13:45\"", "Viborg Rådhus");
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(stage.reads(SECRETARY, "/moeder/plan/2029?forum=TAKSTGRUPPEN"))
                .contains("name=\"date_1\"", "value=\"09:00\"", "value=\"11:00\"").doesNotContain("name=\"date_2\"");
        stage.looks(SECRETARY, "/moeder/plan").andExpect(redirectedUrl("/moeder/plan/2027"));
        stage.looks(SECRETARY, "/moeder/plan/2029?forum=UKENDT").andExpect(status().isNotFound());
        stage.looks(SECRETARY, "/moeder/plan/1929").andExpect(status().isNotFound());
    }

    @Test
    void a_draft_is_the_secretariats_alone_and_nobody_is_told() throws Exception {
        saves("DASSOS").andExpect(redirectedUrl("/moeder/plan/2029?forum=DASSOS#planen"));

        assertThat(stage.meeting("dassos-2029-03-02").state()).isEqualTo(MeetingState.DRAFT);
        assertThat(stage.reads(SECRETARY, "/moeder/plan/2029"))
                .contains("fredag den 2. marts 2029 kl. 12.00–13.45", "Udkast", "Gå til godkendelse (4 møder)")
                .doesNotContain("Obs:", "hvert kvartal");
        assertThat(stage.reads(MEMBER, "/moeder")).doesNotContain("2029");
        stage.looks(MEMBER, "/moeder/dassos-2029-03-02").andExpect(status().isNotFound());
        stage.looks(SECRETARY, "/moeder/dassos-2029-03-02").andExpect(status().isOk());
        assertThat(stage.recipients("meeting-plan")).isEmpty();
    }

    @Test
    void what_is_unwise_is_said_and_can_be_approved_all_the_same() throws Exception {
        saves("DASSOS", "date_0", "2029-03-03", "deadline_0", "", "date_1", "2029-07-06", "deadline_1", "2029-06-05")
                .andExpect(status().isFound());

        assertThat(stage.reads(SECRETARY, "/moeder/plan/2029"))
                .contains("Mødet ligger lørdag den 3. marts 2029.", "Mødet ligger i juli",
                        "Fristen for indmelding af punkter ligger tirsdag den 5. juni 2029, som er grundlovsdag.",
                        "DASSOS mødes hvert kvartal, men har intet møde i 2. kvartal 2029.");
        assertThat(stage.meeting("dassos-2029-03-03").handInDeadline()).isEqualTo("2029-02-02");
        approves().andExpect(redirectedUrl("/moeder"));
        assertThat(stage.meeting("dassos-2029-03-03").state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    void what_makes_no_sense_is_refused_row_by_row_with_everything_still_there() throws Exception {
        stage.timeIs("2029-03-01T09:00");

        ResultActions refused = saves("DASSOS", "date_1", "2029-03-10", "deadline_1", "2029-03-11", "date_2", "2028-03-03",
                "date_3", "i morgen", "room_3", "M5");

        assertThat(text(refused.andExpect(status().isBadRequest()))).contains(
                "1. møde: Fristen for indmelding, 2. februar 2029, er allerede passeret.",
                "2. møde: Fristen for indmelding ligger efter mødet.",
                "3. møde: Mødet ligger i fortiden.",
                "4. møde: Skriv mødets dato, fx 2027-03-05.",
                "href=\"#f-date_3\"", "value=\"M5\"", "value=\"2029-03-11\"");
        assertThat(stage.isPlanned("dassos-2029-03-02")).isFalse();
    }

    @Test
    void two_meetings_of_a_forum_on_a_day_and_a_day_of_another_year_are_refused() throws Exception {
        assertThat(text(saves("DASSOS", "date_1", "2029-03-02", "deadline_1", "2029-02-01", "date_2", "2030-03-01")
                        .andExpect(status().isBadRequest())))
                .contains("2. møde: DASSOS har allerede et møde fredag den 2. marts 2029.",
                        "3. møde: Datoen ligger ikke i 2029");
    }

    @Test
    void a_group_that_ends_before_cannot_be_planned_for() throws Exception {
        assertThat(text(saves("KAPACITETSGRUPPEN", "date_0", "2029-03-05").andExpect(status().isBadRequest())))
                .contains("Arbejdsgruppen om kapacitet slutter 31. december 2027");
    }

    @Test
    void a_row_without_a_date_takes_the_draft_away_and_a_colleagues_draft_is_not_overwritten() throws Exception {
        saves("DASSOS");
        String old = editionIn(stage.reads(SECRETARY, "/moeder/plan/2029"));
        saves("DASSOS", "date_1", "").andExpect(status().isFound());

        assertThat(stage.isPlanned("dassos-2029-06-08")).isFalse();
        assertThat(text(stage.sends(SECRETARY, "/moeder/plan/2029", "forum", "DASSOS", "edition", old, "date_0", "2029-05-04")
                        .andExpect(status().isBadRequest())))
                .contains("En kollega har ændret udkastet");
        assertThat(stage.isPlanned("dassos-2029-03-02")).isTrue();
    }

    @Test
    void more_rows_keep_what_was_entered_and_store_nothing() throws Exception {
        String page = text(stage.sends(SECRETARY, "/moeder/plan/2029", "forum", "DASSOS", "more", "true", "date_0", "2029-05-04")
                .andExpect(status().isOk()));

        assertThat(page).contains("value=\"2029-05-04\"", "name=\"date_2\"").doesNotContain("name=\"date_3\"");
        assertThat(stage.isPlanned("dassos-2029-05-04")).isFalse();
    }

    @Test
    void the_plan_is_approved_as_a_whole_and_everyone_concerned_is_told_once_a_forum() throws Exception {
        saves("DASSOS");
        saves("TAKSTGRUPPEN", "date_0", "2029-02-07", "deadline_0", "", "virtual_0", "true");

        assertThat(stage.reads(SECRETARY, "/moeder/plan/2029/godkend"))
                .contains("DASSOS</", "21 modtagere", "Takstgruppen", "5 modtagere");
        approves().andExpect(redirectedUrl("/moeder"));

        assertThat(stage.meeting("dassos-2029-11-02").state()).isEqualTo(MeetingState.PLANNED);
        Meeting virtual = stage.meeting("takstgruppen-2029-02-07");
        assertThat(virtual.virtual()).isTrue();
        assertThat(virtual.place()).isEmpty();
        assertThat(stage.recipients("meeting-plan")).hasSize(26).contains("direktoer@odder.example",
                "sekretariat@sekretariat.example", "oekonomi@randers.example");
        assertThat(stage.rows().sql("select body_text from mail where recipient = 'oekonomi@randers.example'").query(String.class).single())
                .startsWith("Du får denne mail som medlem af Takstgruppen.")
                .contains("onsdag den 7. februar 2029 kl. 9.00–11.00", "Virtuelt møde",
                        "Frist for indmelding af punkter: onsdag den 10. januar 2029");
        assertThat(stage.reads(MEMBER, "/moeder")).contains("fredag den 2. november 2029", "Takstgruppen");
        assertThat(text(stage.sends(SECRETARY, "/moeder/plan/2029/godkend", "edition", "0").andExpect(status().isBadRequest())))
                .contains("Der er ikke noget udkast til 2029 at godkende.");
    }

    @Test
    void days_that_have_gone_by_and_drafts_that_were_changed_are_not_approved() throws Exception {
        saves("DASSOS");
        String old = editionIn(stage.reads(SECRETARY, "/moeder/plan/2029/godkend"));
        saves("DASSOS", "date_3", "");

        assertThat(text(stage.sends(SECRETARY, "/moeder/plan/2029/godkend", "edition", old).andExpect(status().isBadRequest())))
                .contains("Udkastet er ændret, efter at du åbnede siden.");
        stage.timeIs("2029-03-05T09:00");
        assertThat(text(approves().andExpect(status().isBadRequest()))).contains("DASSOS 2. marts 2029: Mødet ligger i fortiden.");
        assertThat(stage.meeting("dassos-2029-06-08").state()).isEqualTo(MeetingState.DRAFT);
        assertThat(stage.recipients("meeting-plan")).isEmpty();
    }

    @Test
    void items_that_waited_come_on_the_first_meeting_that_takes_them_when_the_plan_is_approved() throws Exception {
        stage.timeIs("2028-10-07T09:00");
        stage.caseHandsIn("2028-004");
        stage.handsIn("DASSOS", "Trukket");
        items.withdraw(ItemSource.PERSON, "", "Ikke aktuelt.");
        assertThat(stage.reads(SECRETARY, "/moeder")).contains("Et punkt", "venter på, at der bliver planlagt et møde");
        assertThat(stage.reads(MEMBER, "/moeder")).doesNotContain("venter på, at der");
        saves("DASSOS");
        assertThat(moved.heard()).isEmpty();

        approves().andExpect(status().isFound());

        assertThat(items.open(ItemSource.CASE, "2028-004").orElseThrow().meetingId()).contains("dassos-2029-03-02");
        assertThat(moved.heard()).containsExactly("Sag 2028-004 -> dassos-2029-03-02: Mødet er nu planlagt.");
        assertThat(stage.reads(SECRETARY, "/moeder")).doesNotContain("venter på, at der");
    }

    @Test
    void a_file_gives_the_drafts_of_several_forums_and_a_second_time_changes_nothing() throws Exception {
        String file = "forum;dato;frist;fra;til;sted;lokale;titel;virtuelt\n"
                + "DASSOS;02-03-2029;;;;;M5;;\n"
                + "KD-net;2029-04-10;2029-04-03;10:00;11.30;Regionshuset Viborg;;Strategi;nej\n";

        loads(file).andExpect(redirectedUrl("/moeder/plan/2029#planen"));
        loads(file).andExpect(status().isFound());

        Meeting kdNet = stage.meeting("kd-net-2029-04-10");
        assertThat(kdNet.state()).isEqualTo(MeetingState.DRAFT);
        assertThat(kdNet).extracting(one -> one.handInDeadline().toString(), one -> one.startsAt().toString(),
                        one -> one.endsAt().toString(), Meeting::place, Meeting::title)
                .containsExactly("2029-04-03", "10:00", "11:30", "Regionshuset Viborg", "Strategi");
        assertThat(stage.meeting("dassos-2029-03-02")).extracting(one -> one.handInDeadline().toString(), Meeting::room, Meeting::place)
                .containsExactly("2029-02-02", "M5", "Viborg Rådhus");
        assertThat(stage.rows().sql("select count(*) from meeting where state = 'DRAFT'").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void a_file_with_any_fault_is_refused_whole_with_every_line() throws Exception {
        String page = text(loads("forum;dato;frist;virtuelt\n"
                        + "DASSOS;2029-03-02;;\n"
                        + "Ukendt;2029-03-02;;\n"
                        + "DASSOS;2029-06-08;2029-06-09;måske\n"
                        + "DASSOS;2028-03-03;;\n"
                        + "DASSOS;2029-03-02;;\n")
                .andExpect(status().isBadRequest()));

        assertThat(page).contains(
                "Linje 3, kolonne «forum»: «Ukendt» findes ikke blandt fora.",
                "Linje 4, kolonne «virtuelt»: «måske» skal være et af ordene ja, nej.",
                "Linje 5, kolonne «dato»: DASSOS har allerede et møde fredag den 3. marts 2028. Vælg en anden dag.",
                "Linje 6, kolonne «dato»: «DASSOS, 2029-03-02» står også på linje 2.");
        assertThat(stage.isPlanned("dassos-2029-03-02")).isFalse();
    }

    private ResultActions loads(String file) throws Exception {
        return stage.performs(multipart("/moeder/plan/2029/fil")
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(SECRETARY)
                .with(csrf()));
    }

    @Test
    void nobody_but_the_secretariat_plans() throws Exception {
        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            for (String address : List.of("/moeder/plan", "/moeder/plan/2029", "/moeder/plan/2029/godkend")) {
                stage.looks(other, address).andExpect(status().isForbidden());
            }
            stage.sends(other, "/moeder/plan/2029", "forum", "DASSOS", "date_0", "2029-03-02").andExpect(status().isForbidden());
            stage.sends(other, "/moeder/plan/2029/godkend", "edition", "0").andExpect(status().isForbidden());
            stage.sends(other, "/moeder/plan/2029/fil").andExpect(status().isForbidden());
        }
    }
}
