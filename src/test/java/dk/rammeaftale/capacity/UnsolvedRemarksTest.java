package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case whose remarks nobody solves is proposed for the next meeting. */
@ServiceTest
class UnsolvedRemarksTest {

    private static final String[] SECRETARIAT_AND_OPERATOR = {
        "sagsbehandler@viborg.example", "sekretariat2@sekretariat.example", "sekretariat@sekretariat.example"
    };

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** Contested when Tuesday 29 December 2026 begins; thirty days later is Thursday 28 January. */
    private CaseNumber contested() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        isObjectedTo(number, "2026-12-29T00:00");
        return number;
    }

    private void isObjectedTo(CaseNumber number, String end) {
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.timePassesTo(end);
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
    }

    @Test
    void after_thirty_days_the_next_meeting_is_proposed_in_office_hours_and_only_once() {
        CaseNumber number = contested();

        time.timePassesTo("2027-01-28T07:59:59");
        assertThat(stage.mailed(number, "meeting-proposed")).isEmpty();
        time.timePassesTo("2027-01-28T08:00");
        assertThat(stage.mailed(number, "meeting-proposed")).containsExactly(SECRETARIAT_AND_OPERATOR);
        assertThat(stage.textOfMail(number, "meeting-proposed", "sekretariat@sekretariat.example"))
                .contains("ikke løst efter 30 dage", "DASSOS-mødet fredag den 5. marts 2027", "fredag den 5. februar 2027");
        assertThat(stage.journal(number)).contains("Bemærkningerne er ikke løst efter 30 dage."
                + " Det foreslås at tage sagen op på DASSOS-mødet fredag den 5. marts 2027.");

        time.daysPass(60);
        assertThat(stage.mailed(number, "meeting-proposed")).hasSize(3);
    }

    @Test
    void the_proposal_changes_nothing_in_the_case() {
        CaseNumber number = contested();
        time.daysPass(40);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
        assertThat(stage.onlyTask(number, "Task_FindSolution")).isNotNull();
    }

    @Test
    void a_case_that_was_solved_in_time_is_not_proposed() {
        CaseNumber number = contested();
        time.daysPass(29);
        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "UNCHANGED", "solutionText", "Pladserne har stået tomme i to år."));

        time.daysPass(30);

        assertThat(stage.mailed(number, "meeting-proposed")).isEmpty();
    }

    @Test
    void each_round_has_its_own_thirty_days() {
        CaseNumber number = contested();
        time.daysPass(40);
        stage.completes("viborg", number, "Task_FindSolution", Map.of(
                "solution", "REVISED", "solutionText", "Vi er blevet enige om elleve.", "placesAfter", VIBORG_PLACES - 11L));
        stage.choosesRoute(number, "HEARING");
        isObjectedTo(number, "2027-02-23T00:00");

        time.timePassesTo("2027-03-29T20:00"); // the thirtieth day is Maundy Thursday
        assertThat(stage.mailed(number, "meeting-proposed")).hasSize(3);
        time.timePassesTo("2027-03-30T08:00");
        assertThat(stage.mailed(number, "meeting-proposed")).hasSize(6);
    }
}
