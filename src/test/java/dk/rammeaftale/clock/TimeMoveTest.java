package dk.rammeaftale.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMoveTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:00, P14D, 2026-12-06T09:00+01:00",
        "2027-03-27T09:00, P1D, 2027-03-28T09:00+02:00",
        "2027-03-27T09:00, PT24H, 2027-03-28T10:00+02:00",
        "2026-10-24T09:00, P1D, 2026-10-25T09:00+01:00",
        "2026-10-24T09:00, PT24H, 2026-10-25T08:00+01:00",
        "2026-10-24T09:00, P1DT2H, 2026-10-25T11:00+01:00",
        "2027-03-27T02:30, P1D, 2027-03-28T03:30+02:00",
        "2026-11-22T09:00, P2W, 2026-12-06T09:00+01:00",
        "2027-01-31T09:00, P1M, 2027-02-28T09:00+01:00"})
    void days_are_calendar_days_and_hours_are_hours(String now, String advance, ZonedDateTime target) {
        assertThat(new TimeMove(advance, null).target(copenhagen(now)).toOffsetDateTime())
                .isEqualTo(target.toOffsetDateTime());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07T00:00:00+01:00", "2026-12-06T23:00:00Z", "2026-12-07T00:00+01:00[Europe/Copenhagen]"})
    void a_moment_is_given_with_its_offset(String to) {
        assertThat(new TimeMove(null, to).target(copenhagen("2026-11-22T09:00")))
                .isEqualTo(copenhagen("2026-12-07T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "P-1D, , frem", "-PT1H, , periode", "14 dage, , periode", "P, , periode", "PT, , periode",
        "P99999999999D, , periode", "P6Y, , fem år", "PT999999999H, , fem år",
        ", 2026-11-21T09:00:00+01:00, frem", ", 2026-12-07, tidszone", ", 2026-12-07T00:00:00, tidszone",
        ", 2031-11-23T00:00:00+01:00, fem år", ", , enten", "P1D, 2026-12-07T00:00:00+01:00, enten"})
    void anything_else_is_refused_with_a_sentence(String advance, String to, String word) {
        assertThatThrownBy(() -> new TimeMove(advance, to).target(copenhagen("2026-11-22T09:00")))
                .isInstanceOf(TimeMove.Refused.class).hasMessageContaining(word);
    }

    private static ZonedDateTime copenhagen(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.ZONE);
    }
}
