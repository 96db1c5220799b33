package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.hearing.HearingStage;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the secretariat enters about unproven silence is right for every seat in question, or nothing of it is stored. */
@ServiceTest
class BadResolutionTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private HearingStage hearingStage;
    @Autowired
    private Hearings hearings;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;
    private CaseNumber number;
    private Task task;

    /** The invitations to Aarhus and Lemvig came back, and the deadline has passed. */
    @BeforeEach
    void twoSeatsAreUnproven() {
        stage.isSet();
        number = stage.isInHearing(stage.proposal());
        long hearing = hearings.of(number).get(0).id();
        hearingStage.comesBack(hearing, "751", Kind.INVITATION, "550 5.1.1 ukendt modtager");
        hearingStage.comesBack(hearing, "665", Kind.INVITATION, "550 5.1.1 ukendt modtager");
        time.timePassesTo("2026-12-29T00:00");
        task = stage.onlyTask(number, "Task_ResolveUnproven");
    }

    private static Map<String, Object> both() {
        return both("resolve_665_note", "Telefon 28. december.");
    }

    private static Map<String, Object> both(String field, Object value) {
        Map<String, Object> both = new HashMap<>();
        for (String code : List.of("751", "665")) {
            both.put("resolve_" + code, "CONTACTED");
            both.put("resolve_" + code + "_note", "Telefon 28. december.");
        }
        both.put(field, value);
        return both;
    }

    private static Map<String, Object> without(String field) {
        Map<String, Object> values = both();
        values.remove(field);
        return values;
    }

    private void isRefused(Map<String, Object> values, String... said) {
        Map<String, Long> before = stored.counted();
        for (String door : SentProposals.taskDoors()) {
            HttpResponse<String> refused = SentProposals.complete(port, SECRETARIAT, door, task.getId(), values);

            assertThat(refused.statusCode()).as(values + " " + refused.body()).isEqualTo(400);
            assertThat(SentProposals.message(refused)).contains(said);
            assertThat(SentProposals.ours(refused)).doesNotContainPattern(SentProposals.ENGLISH);
            assertThat(stored.counted()).isEqualTo(before);
        }
    }

    @Test
    void the_seats_in_question() {
        isRefused(Map.of(), "Vælg, hvad der er fundet ud af om Aarhus Kommune", "resolve_751", "Lemvig Kommune", "resolve_665");
        isRefused(without("resolve_665"), "resolve_665", "Vælg, hvad der er fundet ud af om Lemvig Kommune");
        isRefused(both("resolve_665", "GUESSED"), "resolve_665", "Vælg, hvad");
        isRefused(both("resolve_665", "contacted"), "resolve_665", "Vælg, hvad");
        isRefused(both("resolve_665", true), "resolve_665", "tekst");
        isRefused(without("resolve_665_note"), "resolve_665_note", "hvordan og hvornår medlemmet for Lemvig Kommune er nået");
        isRefused(both("resolve_665_note", "  "), "resolve_665_note", "er nået");
        isRefused(both("resolve_665_note", 5L), "resolve_665_note", "tekst");
        isRefused(both("resolve_665_note", "ord ".repeat(1_001)), "resolve_665_note", "4.000");
        isRefused(both("resolve_779", "CONTACTED"), "resolve_779", "mangler ikke at blive afklaret");
        isRefused(both("resolve_791", "WAIVED"), "resolve_791", "mangler ikke at blive afklaret");
        isRefused(both("resolve_999", "WAIVED"), "resolve_999", "mangler ikke at blive afklaret");
        isRefused(both("resolve_012", "WAIVED"), "resolve_012", "kan ikke angives");
        isRefused(both("silenceUnproven", false), "silenceUnproven", "kan ikke angives");
        isRefused(both("hearingOutcome", "APPROVED_BY_SILENCE"), "hearingOutcome", "kan ikke angives");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
    }

    @Test
    void what_the_members_answered_and_why_they_are_not_heard() {
        Map<String, Object> answered = both("resolve_665", "ANSWERED");
        isRefused(answered, "resolve_665_answer", "Vælg et svar");
        answered.put("resolve_665_answer", "PERHAPS");
        isRefused(answered, "resolve_665_answer", "Vælg et svar");
        answered.put("resolve_665_answer", "OBJECTION");
        isRefused(answered, "resolve_665_comment", "Skriv, hvad bemærkningen eller indsigelsen går ud på");
        answered.put("resolve_665_answer", "NO_REMARKS");
        answered.remove("resolve_665_note");
        isRefused(answered, "resolve_665_note", "hvordan og hvornår svaret fra Lemvig Kommune er kommet");
        Map<String, Object> firstRightThenWrong = both("resolve_751", "ANSWERED");
        firstRightThenWrong.putAll(Map.of("resolve_751_answer", "NO_REMARKS", "resolve_665", "ANSWERED"));
        isRefused(firstRightThenWrong, "resolve_665_answer", "Vælg et svar");
        Map<String, Object> waived = both("resolve_665", "WAIVED");
        waived.remove("resolve_665_note");
        isRefused(waived, "resolve_665_note", "hvornår formanden har samtykket");
    }

    @Test
    void the_later_day() {
        isRefused(Map.of("extendTo", "2026-12-28"), "extendTo", "senere dag end");
        isRefused(Map.of("extendTo", "2026-12-29"), "extendTo", "senere dag end 29. december 2026");
        isRefused(Map.of("extendTo", "2027-01-01"), "extendTo", "arbejdsdag", "4. januar 2027");
        isRefused(Map.of("extendTo", "2027-01-16"), "extendTo", "arbejdsdag", "18. januar 2027");
        isRefused(Map.of("extendTo", "2028-03-01"), "extendTo", "et år");
        isRefused(Map.of("extendTo", "snart"), "extendTo", "2027-01-15");
        isRefused(Map.of("extendTo", 20270115L), "extendTo", "tekst");
        isRefused(both("extendTo", "2027-01-15"), "extendTo", "enten");
    }

    @Test
    void nobody_but_the_secretariat_resolves() {
        Map<String, Long> before = stored.counted();
        for (String user : List.of("viborg", "viborg-direktoer", "aarhus-direktoer", "lemvig", "admin")) {
            for (String door : SentProposals.taskDoors()) {
                assertThat(SentProposals.complete(port, user, door, task.getId(), both()).statusCode()).as(user).isEqualTo(403);
            }
        }
        assertThat(stored.counted()).isEqualTo(before);

        assertThat(SentProposals.complete(port, SECRETARIAT, "complete", task.getId(), both()).statusCode()).isEqualTo(204);
        time.dueWorkIsDone();
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void the_decision_of_the_case_says_who_was_not_heard() {
        Map<String, Object> values = both("resolve_665", "WAIVED");
        values.put("resolve_665_note", "Pladsen er ubesat. Formanden har samtykket 28. december.");
        stage.completes(SECRETARIAT, task, values);
        time.daysPass(14);

        assertThat(stage.textOfMail(number, "decision", stage.membersAddresses().get(0)))
                .contains("1 plads er ikke hørt, med formandens samtykke.");
    }
}
