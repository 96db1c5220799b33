package dk.rammeaftale.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationCalendarTest {

    private static final ConfirmationCalendar TWICE = ConfirmationCalendar.of(List.of("--09-15", "--03-15"));

    @Test
    void rounds_begin_on_their_days_of_this_year_and_the_next() {
        assertThat(TWICE.from(LocalDate.parse("2026-11-23")))
                .containsExactly(LocalDate.parse("2027-03-15"), LocalDate.parse("2027-09-15"));
        assertThat(TWICE.after(LocalDate.parse("2027-03-15"))).contains(LocalDate.parse("2027-09-15"));
    }

    @Test
    void a_round_is_caught_up_with_for_thirty_days() {
        assertThat(TWICE.from(LocalDate.parse("2027-04-14"))).startsWith(LocalDate.parse("2027-03-15"));
        assertThat(TWICE.from(LocalDate.parse("2027-04-15"))).startsWith(LocalDate.parse("2027-09-15"));
    }

    @Test
    void what_is_begun_by_hand_is_the_round_whose_day_is_nearest() {
        assertThat(TWICE.byHand(LocalDate.parse("2027-02-20"))).isEqualTo("2027-03-15");
        assertThat(TWICE.byHand(LocalDate.parse("2027-04-20"))).isEqualTo("2027-03-15");
        assertThat(ConfirmationCalendar.of(List.of("")).byHand(LocalDate.parse("2027-04-20"))).isEqualTo("2027-04-20");
    }

    @Test
    void without_days_nothing_is_ever_due() {
        assertThat(ConfirmationCalendar.of(List.of()).from(LocalDate.parse("2027-01-01"))).isEmpty();
    }
}
