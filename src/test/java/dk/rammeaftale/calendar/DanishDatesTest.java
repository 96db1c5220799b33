package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishDatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-28");

    @Test
    void a_day_is_written_with_its_month_in_words() {
        assertThat(DanishDates.day(DAY)).isEqualTo("28. december 2026");
        assertThat(DanishDates.day(LocalDate.parse("2027-03-01"))).isEqualTo("1. marts 2027");
    }

    @Test
    void a_weekday_is_written_as_danes_write_it() {
        assertThat(DanishDates.weekday(DAY)).isEqualTo("mandag den 28. december 2026");
        assertThat(DanishDates.weekday(LocalDate.parse("2027-05-01"))).isEqualTo("lørdag den 1. maj 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28T22:59:59Z, 28. december 2026 kl. 23.59",
        "2026-12-28T23:00:00Z, 29. december 2026 kl. 00.00",
        "2026-07-01T05:05:00Z, 1. juli 2026 kl. 07.05",
    })
    void a_moment_is_written_by_the_clock_in_denmark(Instant instant, String text) {
        assertThat(DanishDates.moment(instant)).isEqualTo(text);
    }

    @Test
    void the_end_of_a_day_is_its_last_second() {
        assertThat(DanishDates.endOf(DAY)).isEqualTo("mandag den 28. december 2026 kl. 23.59.59");
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(DanishDates.endOf(DAY)).isEqualTo("mandag den 28. december 2026 kl. 23.59.59");
        } finally {
            Locale.setDefault(before);
        }
    }
}
