package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTimeTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "CHRISTMAS, 2026-12-24, 2027-01-01",
        "EASTER,    2027-03-21, 2027-03-29",
        "EASTER,    2026-03-29, 2026-04-06",
        "JULY,      2027-07-01, 2027-07-31",
    })
    void a_quiet_time_begins_and_ends_on_its_day(QuietTime time, LocalDate first, LocalDate last) {
        assertThat(QuietTime.between(first, first)).containsExactly(time);
        assertThat(QuietTime.between(last, last)).containsExactly(time);
        assertThat(QuietTime.between(first.minusDays(3), first.minusDays(1))).isEmpty();
        assertThat(QuietTime.between(last.plusDays(1), last.plusDays(3))).isEmpty();
    }

    @Test
    void a_long_time_may_fall_into_several() {
        assertThat(QuietTime.between(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-07-01")))
                .containsExactly(QuietTime.EASTER, QuietTime.JULY);
    }
}
