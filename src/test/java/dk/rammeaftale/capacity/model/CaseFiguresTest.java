package dk.rammeaftale.capacity.model;

import static dk.rammeaftale.capacity.model.CaseOutcome.APPROVED_AT_MEETING;
import static dk.rammeaftale.capacity.model.CaseOutcome.APPROVED_BY_SILENCE;
import static dk.rammeaftale.capacity.model.CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL;
import static dk.rammeaftale.capacity.model.CaseOutcome.REJECTED_AT_MEETING;
import static dk.rammeaftale.capacity.model.CaseOutcome.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.capacity.model.CaseFigures.Year;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseFiguresTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-11");

    private static CaseLife ended(String startedOn, String endedOn, CaseOutcome outcome, int rounds, boolean heard) {
        return new CaseLife(LocalDate.parse(startedOn), Optional.of(LocalDate.parse(endedOn)), Optional.of(outcome), rounds, heard);
    }

    private static CaseLife running(String startedOn) {
        return new CaseLife(LocalDate.parse(startedOn), Optional.empty(), Optional.empty(), 1, false);
    }

    private static CaseFigures figures(CaseLife... lives) {
        return new CaseFigures(List.of(lives), 2025, 2026, TODAY);
    }

    @Test
    void a_case_counts_as_started_in_one_year_and_as_decided_in_another() {
        CaseFigures figures = figures(
                ended("2024-11-01", "2025-01-31", APPROVED_BY_SILENCE, 1, true),
                ended("2025-12-31", "2026-01-01", APPROVED_AT_MEETING, 1, false),
                ended("2025-02-01", "2026-02-01", WITHDRAWN, 1, false),
                running("2026-12-11"));

        assertThat(figures.byYear()).containsExactly(new Year(2025, 2, 1, 0, 2), new Year(2026, 1, 1, 1, 1));
    }

    @Test
    void days_are_calendar_days_and_what_was_withdrawn_has_none() {
        CaseFigures figures = figures(
                ended("2025-01-01", "2025-01-01", CARRIED_OUT_WITHOUT_APPROVAL, 1, false),
                ended("2025-02-01", "2025-03-01", APPROVED_BY_SILENCE, 1, true),
                ended("2025-02-01", "2026-02-01", WITHDRAWN, 1, false));

        assertThat(figures.days().count()).isEqualTo(2);
        assertThat(figures.days().least()).isZero();
        assertThat(figures.days(Course.HEARING).median()).isEqualTo(28);
        assertThat(figures.days(2026).isEmpty()).isTrue();
    }

    @Test
    void what_was_decided_outside_the_years_is_left_out() {
        CaseFigures figures = figures(ended("2024-01-01", "2024-12-31", APPROVED_BY_SILENCE, 2, true));

        assertThat(figures.days().isEmpty()).isTrue();
        assertThat(figures.ended(APPROVED_BY_SILENCE)).containsExactly(0, 0);
        assertThat(figures.inSeveralRounds(Course.HEARING)).isZero();
        assertThat(figures.isEmpty()).isTrue();
    }

    @Test
    void a_case_that_was_heard_and_then_decided_at_a_meeting_went_both_ways() {
        CaseFigures figures = figures(
                ended("2025-01-01", "2025-05-01", REJECTED_AT_MEETING, 2, true),
                ended("2025-01-01", "2025-05-01", APPROVED_AT_MEETING, 1, false),
                ended("2025-01-01", "2026-02-01", APPROVED_BY_SILENCE, 2, true));

        assertThat(figures.decided(Course.HEARING_AND_MEETING)).containsExactly(1, 0);
        assertThat(figures.decided(Course.MEETING)).containsExactly(1, 0);
        assertThat(figures.decided(Course.HEARING)).containsExactly(0, 1);
        assertThat(figures.inSeveralRounds(Course.HEARING)).isEqualTo(1);
        assertThat(figures.inSeveralRounds(Course.MEETING)).isZero();
    }
}
