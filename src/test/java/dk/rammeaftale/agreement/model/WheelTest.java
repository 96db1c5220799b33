package dk.rammeaftale.agreement.model;

import static dk.rammeaftale.agreement.SamplePlan.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WheelTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");

    @ParameterizedTest
    @CsvSource({
        "DONE, 2026-06-09, DONE", "DONE, 2026-06-11, DONE",
        "SKIPPED, 2026-06-09, LEFT_OUT", "REPLACED, 2026-06-11, LEFT_OUT",
        "COMING, 2026-06-09, OVERDUE", "RUNNING, 2026-06-09, OVERDUE",
        "RUNNING, 2026-06-10, NOW", "RUNNING, 2026-06-11, NOW",
        "COMING, 2026-06-10, COMING", "COMING, 2026-06-11, COMING"})
    void a_mark_tells_how_a_milestone_stands_today(MilestoneState state, String date, MarkState expected) {
        assertThat(MarkState.of(milestone("k", "Trin", StepKind.WORK, "", "Sekretariatet", date, state), TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DECISION, DASSOS, Sekretariatet, DASSOS", "DECISION, KD-NET, Sekretariatet, KD_NET", "DECISION, KKR, Sekretariatet, KKR",
        "DECISION, TAKSTGRUPPEN, Sekretariatet, TARIFF_GROUP", "SURVEY, '', Sekretariatet, AUTHORITIES",
        "COMMENTS, '', Sekretariatet, AUTHORITIES", "RATIFICATION, '', Sekretariatet, AUTHORITIES",
        "INPUT, '', Sekretariatet, OTHERS", "WORK, '', Takstgruppen, TARIFF_GROUP", "WORK, '', Sekretariatet, SECRETARIAT",
        "WORK, '', Arbejdsgruppen, SECRETARIAT", "SUBMISSION, '', Sekretariatet, SECRETARIAT", "IN_FORCE, '', '', SECRETARIAT",
        "FOLLOW_UP, DASSOS, Sekretariatet, DASSOS", "DECISION, KONTAKTUDVALGET, Sekretariatet, SECRETARIAT"})
    void a_milestone_stands_in_the_ring_of_its_forum_or_of_those_who_act(
            StepKind kind, String forum, String owner, Ring expected) {
        assertThat(Ring.of(milestone("k", "Trin", kind, forum, owner, "2026-06-10", MilestoneState.COMING))).isEqualTo(expected);
    }

    @Test
    void marks_are_numbered_by_date_and_on_one_day_from_the_rim_inwards() {
        Wheel wheel = new Wheel(2025, List.of(
                mark("d", Ring.OTHERS, "2026-03-01"), mark("b", Ring.KKR, "2025-12-31"),
                mark("c", Ring.DASSOS, "2026-03-01"), mark("a", Ring.KKR, "2025-01-01")), TODAY);

        assertThat(wheel.marks()).extracting(WheelMark::title).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 2025", "2026-12-31, 2025", "2027-01-01, 2027", "2028-02-29, 2027"})
    void a_day_lies_in_the_wheel_that_begins_in_its_odd_year(LocalDate day, int firstYear) {
        assertThat(Wheel.firstYearOf(day)).isEqualTo(firstYear);
        assertThat(new Wheel(firstYear, List.of(), day).holdsToday()).isTrue();
        assertThat(new Wheel(firstYear + 2, List.of(), day).holdsToday()).isFalse();
    }

    @Test
    void a_wheel_begins_in_an_odd_year_and_holds_no_other_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wheel(2026, List.of(), TODAY));
        List<WheelMark> outside = List.of(mark("a", Ring.KKR, "2027-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wheel(2025, outside, TODAY));
    }

    private static WheelMark mark(String title, Ring ring, String date) {
        return new WheelMark("Rammeaftale 2027–28", title, ring, LocalDate.parse(date), MarkState.COMING, "/", false);
    }
}
