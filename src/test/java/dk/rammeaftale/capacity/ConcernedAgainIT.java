package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Proofs;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The other reading of a second round: only those concerned are asked again. In a JVM of its own, because the engine of its
 * settings would answer for the REST interface of the other tests.
 */
@ServiceTest
@TestPropertySource(properties = "rammeaftale.hearing.ask-again=CONCERNED")
class ConcernedAgainIT {

    private static final AuthorityCode ODDER = new AuthorityCode("727");
    private static final AuthorityCode SAMSOE = new AuthorityCode("741");
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
    private Proofs proofs;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** In the first round Odder has no remarks, Aarhus objects, and everybody else is silent. */
    private CaseNumber inSecondRound() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        assertThat(stage.affectedCodes(number)).doesNotContain("727", "741");
        stage.answers("odder-direktoer", number, "NO_REMARKS", "");
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.timePassesTo("2026-12-29T00:00");
        goesOnWith(number, 11);
        return number;
    }

    private void goesOnWith(CaseNumber number, long fewer) {
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
        stage.completes("viborg", number, "Task_FindSolution", Map.of(
                "solution", "REVISED", "solutionText", "Vi er blevet enige.", "placesAfter", VIBORG_PLACES - fewer));
        stage.choosesRoute(number, "HEARING");
    }

    private Hearing lastHearing(CaseNumber number) {
        List<Hearing> all = hearings.of(number);
        return all.get(all.size() - 1);
    }

    private SeatProof proof(CaseNumber number, AuthorityCode code) {
        return proofs.of(lastHearing(number).id()).stream()
                .filter(proof -> proof.seat().authority().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> askedInTasklist(CaseNumber number) {
        return stage.openTasks(number, "Task_AnswerHearing").stream().map(Task::getAssignee).sorted().toList();
    }

    @Test
    void those_who_objected_and_those_affected_are_asked_and_the_others_consent_is_carried_over() {
        CaseNumber number = inSecondRound();
        TreeSet<String> concerned = new TreeSet<>(stage.affectedCodes(number));
        concerned.add(AARHUS.value());
        // Of those affected some lie outside the region and have no seat.
        concerned.retainAll(hearings.seatsAsked(hearings.of(number).get(0).id()).stream()
                .map(seat -> seat.authority().value()).toList());

        assertThat(concerned).contains("751", "740");
        assertThat(hearings.seatsAsked(lastHearing(number).id()).stream()
                        .filter(seat -> seat.carriedFrom().isEmpty())
                        .map(HearingSeat::authority)
                        .map(AuthorityCode::value))
                .containsExactlyInAnyOrderElementsOf(concerned)
                .hasSameSizeAs(askedInTasklist(number));
        assertThat(askedInTasklist(number)).contains("aarhus-direktoer").doesNotContain("odder-direktoer", "samsoe-direktoer");
        assertThat(proof(number, ODDER).answer()).map(Answer::way).contains(Answer.Way.CARRIED_OVER);
        assertThat(proof(number, SAMSOE).answer()).isEmpty();
        assertThat(List.of(proof(number, ODDER), proof(number, SAMSOE)))
                .allSatisfy(proof -> assertThat(proof.carriedOver()).contains("Overført fra runde 1"));
    }

    @Test
    void those_not_asked_are_told_what_counts_for_them_and_what_has_changed() {
        CaseNumber number = inSecondRound();
        int asked = askedInTasklist(number).size();

        assertThat(stage.mailed(number, "consent-carried-over")).hasSize(19 - asked);
        assertThat(stage.mailed(number, "hearing-invitation")).hasSize(19 + asked);
        assertThat(stage.textOfMail(number, "consent-carried-over", "direktoer@odder.example"))
                .contains("Odder Kommune har svaret «Ingen bemærkninger» i runde 1.", "Ændret siden sidste runde");
        assertThat(stage.textOfMail(number, "consent-carried-over", "direktoer@samsoe.example"))
                .contains("Samsø Kommune gjorde ikke indsigelse i runde 1.");
        assertThat(stage.journal(number)).anyMatch(line ->
                line.endsWith(" %d samtykker er overført fra en tidligere runde.".formatted(19 - asked)));
    }

    @Test
    void the_round_ends_at_once_when_all_who_were_asked_have_answered() {
        CaseNumber number = inSecondRound();
        int asked = askedInTasklist(number).size();
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
        assertThat(hearings.closingSentence(lastHearing(number).id())).isEqualTo("Godkendt: alle adspurgte har svaret, og ingen har "
                + "gjort indsigelse. %d samtykker er overført fra en tidligere runde.".formatted(19 - asked));
    }

    @Test
    void consent_that_is_carried_over_needs_no_reminder_and_no_proof() {
        CaseNumber number = inSecondRound();
        int asked = askedInTasklist(number).size();
        int reminders = stage.mailed(number, "hearing-reminder").size();
        time.daysPass(20);

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.mailed(number, "hearing-reminder")).hasSize(reminders + 2 * asked);
        assertThat(proofs.kept(lastHearing(number).id())).filteredOn(kept -> kept.stand() == Stand.CARRIED_OVER)
                .hasSize(19 - asked);
    }

    @Test
    void who_was_not_asked_may_still_object() {
        CaseNumber number = inSecondRound();
        answers.give(lastHearing(number).id(), SAMSOE, GivenAnswer.of(
                "OBJECTION", "Elleve er også for mange.", "samsoe-direktoer", Answer.Way.LINK, time.now().toInstant()));
        stage.everybodyAnswers(number, "NO_REMARKS");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
        time.daysPass(20);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
    }

    @Test
    void a_third_round_remembers_in_which_round_consent_was_given() {
        CaseNumber number = inSecondRound();
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Elleve er stadig for mange.");
        time.daysPass(20);
        goesOnWith(number, 10);

        assertThat(askedInTasklist(number)).contains("aarhus-direktoer").doesNotContain("odder-direktoer", "samsoe-direktoer");
        assertThat(proof(number, ODDER).carriedOver()).contains("Overført fra runde 1");
        assertThat(proof(number, SAMSOE).carriedOver()).contains("Overført fra runde 1");
    }
}
