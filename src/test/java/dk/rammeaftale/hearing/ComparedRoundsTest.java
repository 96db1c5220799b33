package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.application.HearingRegister;
import dk.rammeaftale.hearing.application.HearingRequest;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With which round those asked are shown what has changed: the last before that came to an end. */
@ServiceTest
class ComparedRoundsTest {

    private static final CaseNumber NUMBER = CaseNumber.of(2027, 1);

    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private ServiceTime time;
    @Autowired
    private HearingRegister register;
    @Autowired
    private Hearings hearings;

    @BeforeEach
    void nothingIsHeard() {
        cleanSlate.wipe();
        time.timeIs("2027-01-11T09:00");
    }

    private long round(int round, String proposal) {
        return register.add(
                new HearingRequest(
                        NUMBER, round, "Botilbud i Viborg", Optional.empty(), Optional.empty(), Recipients.DASSOS,
                        Optional.empty(), List.of(new Fact("Forslag", proposal)), List.of()),
                HearingStage.SILENCE_APPROVES);
    }

    private void ended(long hearing, HearingOutcome outcome) {
        register.close(hearing, outcome, time.now().toInstant());
    }

    @Test
    void the_last_round_before_is_compared_with_and_none_that_was_called_off() {
        ended(round(1, "12 færre"), HearingOutcome.CONTESTED);
        ended(round(2, "11 færre"), HearingOutcome.CONTESTED);
        ended(round(3, "10 færre"), HearingOutcome.CANCELLED);

        assertThat(changedIn(round(4, "9 færre"))).containsExactly("Før: 11 færre\nNu: 9 færre");
    }

    @Test
    void a_hearing_of_the_same_round_is_not_compared_with() {
        ended(round(1, "12 færre"), HearingOutcome.INCOMPLETE);

        assertThat(changedIn(round(1, "9 færre"))).isEmpty();
    }

    private List<String> changedIn(long hearing) {
        return hearings.changesSinceLastRound(hearing).asFacts().stream().map(Fact::content).toList();
    }
}
