package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Objections that are taken back after a contested hearing, while the operator looks for a solution. */
@ServiceTest
class ClearedObjectionsTest {

    private static final AuthorityCode AARHUS = new AuthorityCode("751");

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Hearings hearings;
    @Autowired
    private Objections objections;
    @LocalServerPort
    private int port;

    private CaseNumber number;

    @BeforeEach
    void aarhus_has_objected() {
        stage.isSet();
        number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.timePassesTo("2026-12-29T00:00");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
    }

    private Hearing lastHearing() {
        List<Hearing> all = hearings.of(number);
        return all.get(all.size() - 1);
    }

    private Verdict<ClearedObjection> aarhusTakesBack() {
        return objections.clear(lastHearing().id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK);
    }

    private String solutionForm() {
        String task = stage.onlyTask(number, "Task_FindSolution").getId();
        HttpResponse<String> form = Caller.browser(port, "viborg", "demo").get("/forms/find-solution.html?task=" + task);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return form.body();
    }

    @Test
    void an_objection_that_is_taken_back_is_recorded_and_told_to_operator_secretariat_and_the_seat_itself() {
        assertThat(objections.mayClear(lastHearing().id(), AARHUS)).isTrue();
        time.timePassesTo("2026-12-30T10:00");

        assertThat(aarhusTakesBack().orElseThrow(IllegalStateException::new)).isEqualTo(new ClearedObjection(
                AARHUS, time.now().toInstant(), "aarhus-direktoer", Answer.Way.LINK, Optional.empty()));

        assertThat(objections.mayClear(lastHearing().id(), AARHUS)).isFalse();
        assertThat(stage.mailed(number, "objection-cleared")).containsExactly(
                "direktoer@aarhus.example", "sagsbehandler@viborg.example",
                "sekretariat2@sekretariat.example", "sekretariat@sekretariat.example");
        assertThat(stage.journal(number)).contains("Aarhus Kommune har trukket sin indsigelse i mailhøring nr. 1 tilbage"
                + " (på svarsiden). Ingen gør indsigelse længere.");
    }

    @Test
    void taking_back_approves_nothing_and_the_next_round_is_sent_as_usual() {
        aarhusTakesBack();
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
        assertThat(lastHearing().outcome()).contains(HearingOutcome.CONTESTED);

        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "UNCHANGED", "solutionText", "Aarhus har fået svar på sine spørgsmål."));
        stage.choosesRoute(number, "HEARING");
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(19);
    }

    @Test
    void the_operators_form_shows_what_is_taken_back() {
        assertThat(solutionForm()).doesNotContain("Ingen gør indsigelse længere", "Trukket tilbage");

        aarhusTakesBack();

        assertThat(solutionForm()).contains(
                "Ingen gør indsigelse længere. Forslaget er ikke godkendt endnu", "Trukket tilbage 29. december 2026", "(på svarsiden)");
    }

    @Test
    void taking_back_a_second_time_changes_nothing() {
        Verdict<ClearedObjection> first = aarhusTakesBack();

        assertThat(aarhusTakesBack()).isEqualTo(first);
        assertThat(objections.cleared(lastHearing().id())).hasSize(1);
        assertThat(stage.mailed(number, "objection-cleared")).hasSize(4);
    }

    @Test
    void only_whoever_holds_the_seat_may_take_back() {
        isRefused(objections.clear(lastHearing().id(), AARHUS, "skive-direktoer", Answer.Way.LINK),
                "Pladsen varetages nu af en anden. Indsigelsen er ikke trukket tilbage.");
    }

    @Test
    void only_an_objection_can_be_taken_back() {
        isRefused(objections.clear(lastHearing().id(), new AuthorityCode("779"), "skive-direktoer", Answer.Way.LINK),
                "Pladsen har ingen indsigelse i denne høring.");
    }

    @Test
    void the_secretariat_records_what_it_was_told_and_how() {
        Viewer secretariat = new Viewer("sekretariat", Set.of(Viewer.SECRETARIAT));
        long hearing = lastHearing().id();

        isRefused(objections.record(hearing, AARHUS, " ", secretariat),
                "Skriv, hvordan og hvornår I har fået besked, fx «telefon 3. december».");
        isRefused(objections.record(hearing, AARHUS, "telefon", new Viewer("viborg", Set.of(Viewer.OPERATORS))),
                "Kun sekretariatet kan registrere, at en indsigelse er trukket tilbage.");
        isRefused(objections.record(hearing, AARHUS, "telefon", new Viewer("skive-direktoer", Set.of(Viewer.MEMBERS))),
                "Kun sekretariatet kan registrere, at en indsigelse er trukket tilbage.");
        objections.record(hearing, AARHUS, "telefon 29. december", secretariat).orElseThrow(IllegalStateException::new);

        assertThat(objections.cleared(hearing)).singleElement().satisfies(cleared -> {
            assertThat(cleared.way()).isEqualTo(Answer.Way.SECRETARIAT);
            assertThat(cleared.note()).contains("telefon 29. december");
        });
    }

    @Test
    void it_is_too_late_once_the_next_round_is_held() {
        Hearing first = lastHearing();
        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "UNCHANGED", "solutionText", "Pladserne har stået tomme i to år."));
        stage.choosesRoute(number, "HEARING");

        assertThat(objections.mayClear(first.id(), AARHUS)).isFalse();
        isRefused(objections.clear(first.id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK),
                "Der er ikke længere nogen indsigelse at trække tilbage i denne høring.");
    }

    @Test
    void while_a_hearing_runs_an_objector_changes_the_answer_instead() {
        number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");

        isRefused(objections.clear(lastHearing().id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK),
                "Høringen er åben endnu. Ret svaret i stedet.");
    }

    private static void isRefused(Verdict<?> verdict, String sentence) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused ->
                assertThat(((Verdict.Refused<?>) refused).problems()).extracting(Problem::sentence).containsExactly(sentence));
    }
}
