package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

    private final OfficeHours hours = new OfficeHours(DanishCalendarTest.calendarOfPublicAdministration());

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-11T08:00", "2026-12-11T12:34:56", "2026-12-11T15:59:59", "2026-12-23T09:00"})
    void a_moment_in_office_hours_is_taken_as_it_is(String moment) {
        assertThat(hours.isOpenAt(inDenmark(moment))).isTrue();
        assertThat(hours.from(inDenmark(moment))).isEqualTo(inDenmark(moment));
    }

    @ParameterizedTest(name = "after {0} the offices open at {1}")
    @CsvSource({
        "2026-12-11T00:00,    2026-12-11T08:00",
        "2026-12-11T07:59:59, 2026-12-11T08:00",
        "2026-12-10T16:00,    2026-12-11T08:00",
        "2026-12-11T16:00,    2026-12-14T08:00",
        "2026-12-12T10:00,    2026-12-14T08:00",
        "2026-12-23T16:00,    2026-12-28T08:00",
        "2026-12-31T09:00,    2027-01-04T08:00",
        "2027-03-24T16:00,    2027-03-30T08:00",
        "2026-06-05T09:00,    2026-06-08T08:00",
    })
    void what_falls_outside_waits_for_the_next_opening(String moment, String opening) {
        assertThat(hours.isOpenAt(inDenmark(moment))).isFalse();
        assertThat(hours.from(inDenmark(moment))).isEqualTo(inDenmark(opening));
    }

    @Test
    void the_hours_are_those_of_denmark_in_summer_and_in_winter() {
        assertThat(hours.from(Instant.parse("2026-10-23T20:00:00Z"))).isEqualTo("2026-10-26T07:00:00Z");
        assertThat(hours.from(Instant.parse("2027-03-19T20:00:00Z"))).isEqualTo("2027-03-22T07:00:00Z");
        assertThat(hours.from(Instant.parse("2027-04-02T20:00:00Z"))).isEqualTo("2027-04-05T06:00:00Z");
    }

    private static Instant inDenmark(String moment) {
        return LocalDateTime.parse(moment).atZone(DanishDates.ZONE).toInstant();
    }
}
