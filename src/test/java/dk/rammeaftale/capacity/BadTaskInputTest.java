package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task completed with a missing or wrong value, by the wrong person or too late stays as it was, and nothing is stored. */
@ServiceTest
@Tag("once")
class BadTaskInputTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private void isRefused(String user, Task task, Map<String, Object> values, String... said) {
        Map<String, Long> before = stored.counted();
        for (String door : SentProposals.taskDoors()) {
            HttpResponse<String> refused = SentProposals.complete(port, user, door, task.getId(), values);

            assertThat(refused.statusCode()).as(values + " " + refused.body()).isEqualTo(400);
            assertThat(SentProposals.message(refused)).contains(said);
            assertThat(SentProposals.ours(refused)).doesNotContainPattern(SentProposals.ENGLISH);
            assertThat(stored.counted()).isEqualTo(before);
        }
    }

    private int complete(String user, Task task, Map<String, Object> values) {
        return SentProposals.complete(port, user, "complete", task.getId(), values).statusCode();
    }

    private Map<String, Object> contactLog(CaseNumber number) {
        Map<String, Object> log = new HashMap<>();
        stage.affectedCodes(number).forEach(code -> {
            log.put("contact_" + code + "_date", "2026-12-01");
            log.put("contact_" + code + "_how", "PHONE");
        });
        return log;
    }

    private Map<String, Object> contactLog(CaseNumber number, String field, Object value) {
        Map<String, Object> log = contactLog(number);
        log.put(field, value);
        return log;
    }

    @Test
    void the_contact_log() {
        CaseNumber number = stage.proposes("viborg", stage.proposal());
        Task task = stage.onlyTask(number, "Task_ConfirmContact");

        isRefused("viborg", task, Map.of(), "contact_657_date", "contact_657_how", "Herning Kommune");
        isRefused("viborg", task, contactLog(number, "contact_657_how", "PIGEON"), "contact_657_how", "Vælg, hvordan");
        isRefused("viborg", task, contactLog(number, "contact_657_how", true), "contact_657_how", "tekst");
        isRefused("viborg", task, contactLog(number, "contact_657_date", "2026-12-12"), "contact_657_date", "fremtiden");
        isRefused("viborg", task, contactLog(number, "contact_657_date", "i går"), "contact_657_date", "år-måned-dag");
        isRefused("viborg", task, contactLog(number, "contact_657_date", "0206-12-01"), "contact_657_date", "år 2000");
        isRefused("viborg", task, contactLog(number, "contact_657_date", 20261201L), "contact_657_date", "tekst");
        isRefused("viborg", task, contactLog(number, "contact_665_how", "PHONE"), "contact_665", "mangler ikke");
        isRefused("viborg", task, contactLog(number, "contact_999_how", "PHONE"), "contact_999", "mangler ikke");
        isRefused("viborg", task, contactLog(number, "contact_012_how", "PHONE"), "contact_012_how", "kan ikke angives");
        isRefused("viborg", task, contactLog(number, "contact_657_note", "x"), "contact_657_note", "kan ikke angives");
        isRefused("viborg", task, contactLog(number, "contact_657_reaction", "ord ".repeat(1_001)),
                "contact_657_reaction", "4.000 tegn");
        isRefused("viborg", task, contactLog(number, "caseOutcome", "APPROVED_AT_MEETING"),
                "caseOutcome", "kan ikke angives");
        Map<String, Object> blank = contactLog(number);
        blank.remove("contact_657_date");
        blank.remove("contact_657_how");
        blank.put("contact_657_exemption", "  ");
        isRefused("viborg", task, blank, "contact_657_date");

        assertThat(complete("viborg", task, contactLog(number))).isEqualTo(204);
    }

    @Test
    void the_operators_confirmation() {
        Map<String, Object> onBehalf = stage.proposal();
        onBehalf.put("onBehalfOf", "791");
        CaseNumber number = stage.proposes(SECRETARIAT, onBehalf);
        Task task = stage.onlyTask(number, "Task_ConfirmProposal");

        isRefused("viborg", task, Map.of(), "confirmed", "Vælg, om I bekræfter");
        isRefused("viborg", task, Map.of("confirmed", "true"), "confirmed", "ja eller nej");
        isRefused("viborg", task, Map.of("confirmed", 1L), "confirmed", "ja eller nej");
        isRefused("viborg", task, Map.of("confirmed", false), "comment", "Skriv, hvorfor");
        isRefused("viborg", task, Map.of("confirmed", false, "comment", " "), "comment", "Skriv, hvorfor");
        isRefused("viborg", task, Map.of("confirmed", false, "comment", 5L), "comment", "tekst");
        isRefused("viborg", task, Map.of("confirmed", true, "placesAfter", 1L), "placesAfter", "kan ikke angives");
        assertThat(complete("viborg", task, Map.of("confirmed", true))).isEqualTo(204);
    }

    @Test
    void the_decision_about_personal_data() {
        Map<String, Object> personal = stage.proposal();
        personal.put("reason", "Borgeren 010190-1234 er flyttet til en anden kommune.");
        Task task = stage.onlyTask(stage.proposes("viborg", personal), "Task_ReviewPersonalData");

        isRefused(SECRETARIAT, task, Map.of(), "personalData");
        isRefused(SECRETARIAT, task, Map.of("personalData", "IGNORE"), "personalData");
        isRefused(SECRETARIAT, task, Map.of("personalData", false), "personalData", "tekst");
        assertThat(complete("viborg", task, Map.of("personalData", "RELEASE"))).isEqualTo(403);
        assertThat(complete(SECRETARIAT, task, Map.of("personalData", "RELEASE"))).isEqualTo(204);
    }

    @Test
    void the_choice_of_the_way() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        Task task = stage.onlyTask(number, "Task_ChooseRoute");

        isRefused(SECRETARIAT, task, Map.of(), "route", "Vælg mailhøring");
        isRefused(SECRETARIAT, task, Map.of("route", "hearing"), "route", "Vælg mailhøring");
        isRefused(SECRETARIAT, task, Map.of("route", 1L), "route", "tekst");
        isRefused(SECRETARIAT, task, Map.of("route", "HEARING", "hearingOutcome", "APPROVED_BY_SILENCE"),
                "hearingOutcome", "kan ikke angives");
        assertThat(complete("viborg", task, Map.of("route", "HEARING"))).isEqualTo(403);
        assertThat(complete(SECRETARIAT, task, Map.of("route", "HEARING"))).isEqualTo(204);
    }

    @Test
    void a_members_answer() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Task task = stage.taskOf("aarhus-direktoer", number);

        isRefused("aarhus-direktoer", task, Map.of(), "answer", "Vælg et svar");
        isRefused("aarhus-direktoer", task, Map.of("answer", "MAYBE"), "answer", "Vælg et svar");
        isRefused("aarhus-direktoer", task, Map.of("answer", true), "answer", "tekst");
        isRefused("aarhus-direktoer", task, Map.of("answer", 1L), "answer", "tekst");
        isRefused("aarhus-direktoer", task, Map.of("answer", "REMARK"), "comment", "Skriv, hvad");
        isRefused("aarhus-direktoer", task, Map.of("answer", "OBJECTION", "comment", "   "), "comment", "Skriv, hvad");
        isRefused("aarhus-direktoer", task, Map.of("answer", "REMARK", "comment", false), "comment", "tekst");
        isRefused("aarhus-direktoer", task, Map.of("answer", "REMARK", "comment", "ord ".repeat(1_001)), "comment", "4.000");
        isRefused("aarhus-direktoer", task, Map.of("answer", "REMARK", "comment", "Nej\u0000 tak"), "comment", "tegn");
        isRefused("aarhus-direktoer", task, Map.of("answer", "NO_REMARKS", "seat", "791"), "seat", "kan ikke angives");
        assertThat(complete("aarhus-direktoer", task, Map.of("answer", "NO_REMARKS"))).isEqualTo(204);
    }

    @Test
    void a_solution_after_objections() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.daysPass(20);
        Task task = stage.onlyTask(number, "Task_FindSolution");
        String text = "Vi har talt med Aarhus.";

        isRefused("viborg", task, Map.of(), "solution", "Vælg, om forslaget");
        isRefused("viborg", task, Map.of("solution", "MERGED", "solutionText", text), "solution");
        isRefused("viborg", task, Map.of("solution", true, "solutionText", text), "solution", "tekst");
        isRefused("viborg", task, Map.of("solution", "UNCHANGED"), "solutionText", "Skriv, hvad");
        isRefused("viborg", task, Map.of("solution", "REVISED", "solutionText", text), "placesAfter", "det samme");
        isRefused("viborg", task, revised("placesAfter", (long) VIBORG_PLACES - 12), "placesAfter", "det samme");
        isRefused("viborg", task, revised("placesAfter", (long) VIBORG_PLACES), "placesAfter", "allerede");
        isRefused("viborg", task, revised("placesAfter", -3L), "placesAfter", "mellem 0 og");
        isRefused("viborg", task, revised("placesAfter", "35"), "placesAfter", "et helt tal");
        isRefused("viborg", task, revised("effectiveDate", "2026-12-01"), "effectiveDate", "fortiden");
        isRefused("viborg", task, revised("effectiveDate", "snart"), "effectiveDate", "år-måned-dag");
        isRefused("viborg", task, revised("endDate", "2027-02-01"), "endDate", "efter");
        isRefused("viborg", task, revised("kind", "NEW"), "kind", "byttes om");
        isRefused("viborg", task, revised("kind", "MERGE"), "kind", "Vælg, om forslaget");
        isRefused("viborg", task, revised("reason", "En helt anden begrundelse."), "reason", "kan ikke angives");
        assertThat(complete("viborg", task, revised("placesAfter", (long) VIBORG_PLACES - 9))).isEqualTo(204);
    }

    @Test
    void a_temporary_change_may_be_revised_to_a_closure() {
        Map<String, Object> temporary = stage.proposal();
        temporary.putAll(Map.of("durationKind", "TEMPORARY", "endDate", "2027-09-01"));
        CaseNumber number = stage.isInHearing(temporary);
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Så hellere helt.");
        time.daysPass(20);

        assertThat(complete("viborg", stage.onlyTask(number, "Task_FindSolution"), revised("kind", "CLOSURE")))
                .isEqualTo(204);
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).change().endsOn()).isEmpty();
        assertThat(stage.theCase(number).change().placesAfter()).isZero();
    }

    private static Map<String, Object> revised(String field, Object value) {
        return Map.of("solution", "REVISED", "solutionText", "Vi har talt med Aarhus.", field, value);
    }

    @Test
    void what_a_meeting_decided() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        stage.choosesRoute(number, "MEETING");
        Map<String, Long> before = stored.counted();
        String meeting = "dassos-2027-03-05";

        for (Map<String, Object> values : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("meetingOutcome", "APPROVED"),
                Map.of("meetingId", meeting, "meetingOutcome", "PERHAPS"),
                Map.of("meetingId", meeting, "meetingOutcome", true),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED_WITH_CHANGES"),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", -1L),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", 99_999L),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", Long.MAX_VALUE),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", "32"),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED", "caseOutcome", "WITHDRAWN"))) {
            HttpResponse<String> refused = SentProposals.meetingDecides(port, SECRETARIAT, number.value(), values);

            assertThat(refused.statusCode()).as(values + refused.body()).isEqualTo(400);
            assertThat(SentProposals.ours(refused)).doesNotContainPattern(SentProposals.ENGLISH);
            assertThat(stored.counted()).as(values.toString()).isEqualTo(before);
        }
        assertThat(SentProposals.meetingDecides(port, "viborg", number.value(),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED")).statusCode()).isEqualTo(403);
        assertThat(SentProposals.meetingDecides(port, SECRETARIAT, number.value(),
                Map.of("meetingId", meeting, "meetingOutcome", "APPROVED")).statusCode()).isEqualTo(204);
    }

    @Test
    void a_task_is_closed_to_those_it_does_not_belong_to() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Task task = stage.taskOf("aarhus-direktoer", number);
        Map<String, Long> before = stored.counted();

        for (String user : List.of("viborg", "aarhus", "viborg-direktoer", "lemvig-direktoer", SECRETARIAT, "admin")) {
            for (String door : SentProposals.taskDoors()) {
                HttpResponse<String> refused =
                        SentProposals.complete(port, user, door, task.getId(), Map.of("answer", "NO_REMARKS"));
                assertThat(refused.statusCode()).as(user + refused.body()).isEqualTo(403);
            }
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_task_that_was_completed_is_gone() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Task task = stage.taskOf("aarhus-direktoer", number);
        assertThat(complete("aarhus-direktoer", task, Map.of("answer", "NO_REMARKS"))).isEqualTo(204);
        Map<String, Long> before = stored.counted();

        for (String door : SentProposals.taskDoors()) {
            HttpResponse<String> refused = SentProposals.complete(
                    port, "aarhus-direktoer", door, task.getId(), Map.of("answer", "OBJECTION", "comment", "Nej."));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(404);
            assertThat(SentProposals.message(refused)).contains("Opgaven findes ikke længere");
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void an_answer_after_the_deadline_is_too_late_whether_the_timer_has_come_or_not() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Task task = stage.taskOf("aarhus-direktoer", number);
        Map<String, Object> objection = Map.of("answer", "OBJECTION", "comment", "Vi har brug for pladserne.");
        time.timePassesTo("2026-12-28T23:59:59");
        time.timeIs("2026-12-29T00:00:00");
        Map<String, Long> before = stored.counted();

        for (String door : SentProposals.taskDoors()) {
            HttpResponse<String> late = SentProposals.complete(port, "aarhus-direktoer", door, task.getId(), objection);
            assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
            assertThat(SentProposals.message(late)).contains("Høringen er slut", "ikke registreret");
        }
        assertThat(stored.counted()).isEqualTo(before);
        time.dueWorkIsDone();
        for (String door : SentProposals.taskDoors()) {
            assertThat(SentProposals.complete(port, "aarhus-direktoer", door, task.getId(), objection).statusCode())
                    .isEqualTo(404);
        }
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.DECIDED);
    }
}
