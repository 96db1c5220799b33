package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.JUNE;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A start with a missing or wrong value, or by somebody who may not, is refused in Danish and leaves nothing behind. */
@ServiceTest
@Tag("once")
class BadMeetingInputTest {

    /** A row: what is wrong, what is sent, and what the refusal says. */
    private record Row(String what, Map<String, Object> sent, List<String> said) {

        @Override
        public String toString() {
            return what;
        }
    }

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        stage.isPlanned(meeting("dassos-aflyst", "2027-04-09", MeetingState.CANCELLED));
        stage.isPlanned(meeting("dassos-udkast", "2027-04-16", MeetingState.DRAFT));
        stage.isPlanned(meeting("dassos-holdt", "2027-01-08", MeetingState.PLANNED));
        stage.isPlanned(meeting("dassos-referat", "2026-11-06", MeetingState.MINUTES_PUBLISHED));
    }

    private static Meeting meeting(String id, String date, MeetingState state) {
        LocalDate day = LocalDate.parse(date);
        return new Meeting(id, "DASSOS", day, day.minusDays(28)).in(state);
    }

    private Caller caller(String user) {
        return Caller.basic(port, user, "demo");
    }

    private Caller browser(String user) {
        return Caller.browser(port, user, "demo");
    }

    private void isRefused(HttpResponse<String> answer, Map<String, Long> before, List<String> said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(said);
        assertThat(stored.counted()).isEqualTo(before);
    }

    static Stream<Row> starts() {
        return Stream.of(
                new Row("no meeting", Map.of(), List.of("meetingId", "Vælg det møde")),
                new Row("a blank meeting", Map.of("meetingId", " "), List.of("meetingId", "Vælg det møde")),
                new Row("a number", Map.of("meetingId", 5L), List.of("meetingId", "skal være tekst")),
                new Row("unknown", Map.of("meetingId", "dassos-1999"), List.of("meetingId", "står ikke i mødeplanen")),
                new Row("past", Map.of("meetingId", "dassos-holdt"), List.of("meetingId", "8. januar 2027 er holdt")),
                new Row("cancelled", Map.of("meetingId", "dassos-aflyst"), List.of("meetingId", "9. april 2027 er aflyst")),
                new Row("a draft", Map.of("meetingId", "dassos-udkast"), List.of("meetingId", "Godkend planen først")),
                new Row("over", Map.of("meetingId", "dassos-referat"), List.of("meetingId", "allerede startet")),
                new Row("running", Map.of("meetingId", JUNE), List.of("meetingId", "allerede startet")),
                new Row("a date", Map.of("meetingId", MARCH, "beginsAt", "2027-01-01"), List.of("beginsAt", "kan ikke angives")),
                new Row("a decision", Map.of("meetingId", MARCH, "minutesApproved", true), List.of("minutesApproved", "kan ikke")));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_meeting_that_cannot_be_begun_is_refused(Row row) {
        Map<String, Long> before = stored.counted();

        isRefused(Sent.start(caller(SECRETARIAT), "meeting", row.sent()), before, row.said());
        assertThat(stage.startedInstances(MARCH)).isZero();
    }

    @Test
    void a_meeting_is_begun_once_over_http() {
        assertThat(Sent.start(caller(SECRETARIAT), "meeting", Map.of("meetingId", MARCH)).statusCode()).isEqualTo(200);
        Map<String, Long> before = stored.counted();

        isRefused(Sent.start(caller(SECRETARIAT), "meeting", Map.of("meetingId", MARCH)), before, List.of("allerede startet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viborg", "aarhus-direktoer", CHAIR})
    void only_the_secretariat_begins_a_meeting(String user) {
        assertThat(Sent.start(caller(user), "meeting", Map.of("meetingId", MARCH)).statusCode()).isEqualTo(403);
        assertThat(browser(user).get("/forms/start-meeting.html").statusCode()).isEqualTo(403);
        assertThat(stage.startedInstances(MARCH)).isZero();
    }

    @Test
    void the_start_form_offers_the_meetings_that_can_be_begun() {
        assertThat(browser(SECRETARIAT).get("/forms/start-meeting.html").body())
                .contains("DASSOS, fredag den 5. marts 2027 (frist for indmelding: 5. februar 2027)")
                .doesNotContain(JUNE, "dassos-holdt", "dassos-aflyst", "dassos-udkast");
    }

    @Test
    void nobody_cancels_a_meeting_with_a_message_of_their_own() {
        time.timePassesTo("2027-01-22T08:00");
        String message = "{\"messageName\": \"Message_MeetingCancelled\", \"businessKey\": \"%s\"}".formatted(MARCH);

        assertThat(caller(SECRETARIAT).post("/engine-rest/message", message).statusCode()).isBetween(400, 403);
        assertThat(caller("viborg").post("/engine-rest/message", message).statusCode()).isEqualTo(403);
        assertThat(stage.instance(MARCH)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"viborg, 404", "aarhus-direktoer, 404"})
    void nobody_else_completes_what_the_secretariat_prepares(String user, int status) {
        stage.handInIsOver();
        String task = stage.task(MARCH, "Task_PrepareAgenda").getId();

        assertThat(caller(user).post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isBetween(403, status);
        assertThat(stage.tasks(MARCH, "Task_PrepareAgenda")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRETARIAT, "viborg", "aarhus-direktoer"})
    void nobody_but_the_chair_approves_the_minutes(String user) {
        stage.minutesAreWithTheChair();
        String task = stage.task(MARCH, "Task_ApproveMinutes").getId();

        assertThat(caller(user)
                        .post("/engine-rest/task/" + task + "/complete", Sent.body(Map.of("approved", true)))
                        .statusCode())
                .isBetween(403, 404);
        assertThat(stage.tasks(MARCH, "Task_ApproveMinutes")).hasSize(1);
    }

    static Stream<Row> items() {
        List<Row> rows = new ArrayList<>();
        for (String field : List.of("title", "section", "statement", "recommendation")) {
            rows.add(item("no " + field, item -> item.remove(field), field));
            rows.add(item("a blank " + field, item -> item.put(field, " "), field));
            rows.add(item(field + " as a number", item -> item.put(field, 12L), field, "skal være tekst"));
        }
        rows.add(new Row("nothing at all", Map.of(), List.of("forum", "title", "section", "statement")));
        rows.add(item("neither forum nor meeting", item -> item.remove("meetingId"), "forum", "Vælg, hvilket forum"));
        rows.add(item("an unknown meeting", item -> item.put("meetingId", "dassos-1999"), "står ikke i mødeplanen"));
        rows.add(item("a draft", item -> item.put("meetingId", "dassos-udkast"), "meetingId", "står ikke i mødeplanen"));
        rows.add(item("a cancelled meeting", item -> item.put("meetingId", "dassos-aflyst"), "meetingId", "er aflyst"));
        rows.add(item("a meeting that is over", item -> item.put("meetingId", "dassos-referat"), "meetingId", "er holdt"));
        rows.add(item("an unknown forum", item -> item.put("forum", "BYRAAD"), "forum", "«BYRAAD» kendes ikke"));
        rows.add(item("the meeting of another forum", item -> item.put("forum", "KKR"), "meetingId", "hører ikke til"));
        rows.add(item("a section for later", item -> item.put("section", "COMING"), "section", "beslutning eller orientering"));
        rows.add(item("a title of two lines", item -> item.put("title", "Om\nto"), "title", "én linje"));
        rows.add(item("a title that is too long", item -> item.put("title", "x".repeat(201)), "title", "200 tegn"));
        rows.add(item("a presenter of two lines", item -> item.put("presenter", "En\nto"), "presenter", "én linje"));
        rows.add(item("a statement that is too long", item -> item.put("statement", "x".repeat(4_001)), "statement", "4.000"));
        rows.add(item("too many bullets", item -> item.put("recommendation", "at drøfte\n".repeat(31)), "recommendation", "30"));
        rows.add(item("a bullet that is too long", item -> item.put("recommendation", "x".repeat(2_001)), "recommendation"));
        rows.add(item("signs without words", item -> item.put("recommendation", "- \n- "), "recommendation", "indstilling"));
        for (String field : List.of("title", "presenter", "recommendation", "statement")) {
            rows.add(item("a number in " + field, item -> item.put(field, "Om 010280-1234"), field, "ligner et CPR-nummer"));
        }
        rows.add(item("a late reason of a case worker", item -> item.put("lateReason", "Glemt"), "lateReason", "Kun sekretariatet"));
        rows.add(item("a program", item -> item.put("attachment_1", new Sent.Upload("a.pdf", SampleFiles.exe(), true)),
                "attachment_1", "PDF"));
        rows.add(item("a number in a file's name",
                item -> item.put("attachment_1", new Sent.Upload("010280-1234.pdf", SampleFiles.pdf(), true)),
                "attachment_1", "ligner et CPR-nummer"));
        rows.add(item("a tenth attachment",
                item -> item.put("attachment_10", new Sent.Upload("a.pdf", SampleFiles.pdf(), true)), "attachment_10"));
        rows.add(item("an attachment that the engine would keep",
                item -> item.put("attachment_1", new Sent.Upload("a.pdf", SampleFiles.pdf(), false)), "attachment_1"));
        rows.add(item("an item's id", item -> item.put("itemId", 1L), "itemId", "kan ikke angives"));
        return rows.stream();
    }

    private static Row item(String what, Consumer<Map<String, Object>> change, String... said) {
        Map<String, Object> item = new HashMap<>(MeetingRunStage.item());
        item.put("meetingId", MARCH);
        change.accept(item);
        return new Row(what, item, List.of(said));
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_that_cannot_be_handed_in_is_refused(Row row) {
        Map<String, Long> before = stored.counted();

        isRefused(Sent.start(caller("viborg"), "agenda-item", row.sent()), before, row.said());
    }

    @Test
    void a_late_reason_needs_the_meeting_that_it_is_for() {
        Map<String, Object> item = new HashMap<>(MeetingRunStage.item());
        item.put("forum", "DASSOS");
        item.put("lateReason", "Sagen haster.");
        Map<String, Long> before = stored.counted();

        isRefused(Sent.start(caller(SECRETARIAT), "agenda-item", item), before, List.of("lateReason", "Vælg det møde"));
    }

    @Test
    void an_administrator_hands_in_nothing() {
        Map<String, Object> item = new HashMap<>(MeetingRunStage.item());
        item.put("meetingId", MARCH);

        assertThat(Sent.start(caller("admin"), "agenda-item", item).statusCode()).isEqualTo(403);
        assertThat(browser("admin").get("/forms/hand-in-item.html").statusCode()).isEqualTo(403);
    }
}
