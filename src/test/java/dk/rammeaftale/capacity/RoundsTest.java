package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.RoundChanges;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From one round of a case to the next. */
@ServiceTest
class RoundsTest {

    private static final AuthorityCode AARHUS = new AuthorityCode("751");

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Hearings hearings;
    @Autowired
    private Answers answers;
    @Autowired
    private Objections objections;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** The proposal from 44 to 32 places is contested by Aarhus; the first round ends when Tuesday 29 December begins. */
    private CaseNumber contested() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.timePassesTo("2026-12-29T00:00");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
        return number;
    }

    private CaseNumber inSecondRound() {
        CaseNumber number = contested();
        stage.completes("viborg", number, "Task_FindSolution", Map.of(
                "solution", "REVISED", "solutionText", "Vi er blevet enige om elleve.", "placesAfter", VIBORG_PLACES - 11L));
        stage.choosesRoute(number, "HEARING");
        return number;
    }

    private Hearing lastHearing(CaseNumber number) {
        List<Hearing> all = hearings.of(number);
        return all.get(all.size() - 1);
    }

    @Test
    void a_second_round_shows_what_has_changed_since_the_first() {
        CaseNumber number = inSecondRound();

        List<Fact> changes = hearings.changesSinceLastRound(lastHearing(number).id()).asFacts();
        assertThat(changes).extracting(Fact::label).contains("Forslag", "Løsning efter bemærkninger").doesNotContain("Tilbud");
        assertThat(changes).extracting(Fact::content).contains("Nyt: Forslaget ændres. Vi er blevet enige om elleve.");

        List<String> invitations = stage.textsOfMails(number, "hearing-invitation", "direktoer@skive.example");
        assertThat(invitations).hasSize(2);
        assertThat(invitations.get(0)).doesNotContain("Ændret siden sidste runde");
        assertThat(invitations.get(1)).contains("Ændret siden sidste runde", "Nyt: Forslaget ændres. Vi er blevet enige om elleve.");
    }

    @Test
    void a_first_round_has_changed_nothing() {
        CaseNumber number = stage.isInHearing(stage.proposal());

        assertThat(hearings.changesSinceLastRound(lastHearing(number).id())).isEqualTo(RoundChanges.NONE);
    }

    @Test
    void everybody_is_asked_again() {
        CaseNumber number = inSecondRound();

        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(19);
    }

    @Test
    void an_objector_who_gives_in_while_the_hearing_runs_lets_it_end_at_once() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        stage.everybodyAnswers(number, "NO_REMARKS");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);

        answers.give(lastHearing(number).id(), AARHUS, GivenAnswer.of(
                "NO_REMARKS", "", "aarhus-direktoer", Answer.Way.LINK, time.now().toInstant()));
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
    }

    @Nested
    class Taking_back_an_objection_after_the_hearing {

        private CaseNumber number;

        @BeforeEach
        void aarhus_has_objected() {
            number = contested();
        }

        private Verdict<ClearedObjection> aarhusTakesBack() {
            return objections.clear(lastHearing(number).id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK);
        }

        private String solutionForm() {
            String task = stage.onlyTask(number, "Task_FindSolution").getId();
            HttpResponse<String> form = Caller.browser(port, "viborg", "demo").get("/forms/find-solution.html?task=" + task);
            assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
            return form.body();
        }

        @Test
        void is_recorded_and_told_to_operator_secretariat_and_the_seat_itself() {
            assertThat(objections.mayClear(lastHearing(number).id(), AARHUS)).isTrue();
            time.timePassesTo("2026-12-30T10:00");

            assertThat(aarhusTakesBack().orElseThrow(IllegalStateException::new)).isEqualTo(new ClearedObjection(
                    AARHUS, time.now().toInstant(), "aarhus-direktoer", Answer.Way.LINK, Optional.empty()));

            assertThat(objections.mayClear(lastHearing(number).id(), AARHUS)).isFalse();
            assertThat(stage.mailed(number, "objection-cleared")).containsExactly(
                    "direktoer@aarhus.example", "sagsbehandler@viborg.example",
                    "sekretariat2@sekretariat.example", "sekretariat@sekretariat.example");
            assertThat(stage.journal(number)).contains("Aarhus Kommune har trukket sin indsigelse i mailhøring nr. 1 tilbage"
                    + " (på svarsiden). Ingen gør indsigelse længere.");
        }

        @Test
        void approves_nothing_and_the_next_round_is_sent_as_usual() {
            aarhusTakesBack();
            time.dueWorkIsDone();

            assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
            assertThat(lastHearing(number).outcome()).contains(HearingOutcome.CONTESTED);

            stage.completes("viborg", number, "Task_FindSolution",
                    Map.of("solution", "UNCHANGED", "solutionText", "Aarhus har fået svar på sine spørgsmål."));
            stage.choosesRoute(number, "HEARING");
            assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(19);
        }

        @Test
        void shows_in_the_operators_form() {
            assertThat(solutionForm()).doesNotContain("Ingen gør indsigelse længere", "Trukket tilbage");

            aarhusTakesBack();

            assertThat(solutionForm()).contains(
                    "Ingen gør indsigelse længere. Forslaget er ikke godkendt endnu", "Trukket tilbage 29. december 2026", "(på svarsiden)");
        }

        @Test
        void a_second_time_changes_nothing() {
            Verdict<ClearedObjection> first = aarhusTakesBack();

            assertThat(aarhusTakesBack()).isEqualTo(first);
            assertThat(objections.cleared(lastHearing(number).id())).hasSize(1);
            assertThat(stage.mailed(number, "objection-cleared")).hasSize(4);
        }

        @Test
        void only_whoever_holds_the_seat_may() {
            isRefused(objections.clear(lastHearing(number).id(), AARHUS, "skive-direktoer", Answer.Way.LINK),
                    "Pladsen varetages nu af en anden. Indsigelsen er ikke trukket tilbage.");
        }

        @Test
        void only_an_objection_can_be_taken_back() {
            isRefused(objections.clear(lastHearing(number).id(), new AuthorityCode("779"), "skive-direktoer", Answer.Way.LINK),
                    "Pladsen har ingen indsigelse i denne høring.");
        }

        @Test
        void the_secretariat_records_what_it_was_told_and_how() {
            Viewer secretariat = new Viewer("sekretariat", Set.of(Viewer.SECRETARIAT));
            long hearing = lastHearing(number).id();

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
        void is_too_late_once_the_next_round_is_held() {
            Hearing first = lastHearing(number);
            stage.completes("viborg", number, "Task_FindSolution",
                    Map.of("solution", "UNCHANGED", "solutionText", "Pladserne har stået tomme i to år."));
            stage.choosesRoute(number, "HEARING");

            assertThat(objections.mayClear(first.id(), AARHUS)).isFalse();
            isRefused(objections.clear(first.id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK),
                    "Der er ikke længere nogen indsigelse at trække tilbage i denne høring.");
        }
    }

    @Test
    void while_a_hearing_runs_an_objector_changes_the_answer_instead() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");

        isRefused(objections.clear(lastHearing(number).id(), AARHUS, "aarhus-direktoer", Answer.Way.LINK),
                "Høringen er åben endnu. Ret svaret i stedet.");
    }

    private static void isRefused(Verdict<?> verdict, String sentence) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused ->
                assertThat(((Verdict.Refused<?>) refused).problems()).extracting(Problem::sentence).containsExactly(sentence));
    }
}
