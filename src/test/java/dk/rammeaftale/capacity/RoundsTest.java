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
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.RoundChanges;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
}
