package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final int FOURTEEN_DAYS = 14;

    private final DanishCalendar calendar = DanishCalendarTest.calendarOfPublicAdministration();

    @ParameterizedTest(name = "sent on {0}, the last day is {1}")
    @CsvSource({
        "2026-12-11, 2026-12-28",
        "2027-03-10, 2027-03-24",
        "2027-03-11, 2027-03-30",
    })
    void the_examples_of_the_agreement_hold(LocalDate sentOn, LocalDate lastDay) {
        assertThat(hearingSentOn(sentOn).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void the_skipped_days_are_named_in_order() {
        assertThat(hearingSentOn("2027-03-11").skipped()).containsExactly(
                new DayOff(LocalDate.parse("2027-03-25"), "skærtorsdag"),
                new DayOff(LocalDate.parse("2027-03-26"), "langfredag"),
                new DayOff(LocalDate.parse("2027-03-27"), "lørdag"),
                new DayOff(LocalDate.parse("2027-03-28"), "påskedag"),
                new DayOff(LocalDate.parse("2027-03-29"), "2. påskedag"));
    }

    @Test
    void an_end_on_new_years_eve_moves_past_new_years_day_and_the_weekend() {
        Deadline deadline = hearingSentOn("2026-12-17");

        assertThat(deadline.lastDay()).isEqualTo("2027-01-04");
        assertThat(deadline.skipped()).extracting(DayOff::name)
                .containsExactly("nytårsaftensdag", "nytårsdag", "lørdag", "søndag");
    }

    @Test
    void an_end_on_constitution_day_moves_unless_the_day_is_configured_away() {
        assertThat(hearingSentOn("2025-05-22").lastDay()).isEqualTo("2025-06-06");
        assertThat(new DanishCalendar(Set.of()).deadline(LocalDate.parse("2025-05-22"), FOURTEEN_DAYS).lastDay())
                .isEqualTo("2025-06-05");
    }

    @Test
    void store_bededag_moves_an_end_in_2023_and_not_in_2024() {
        assertThat(hearingSentOn("2023-04-21").lastDay()).isEqualTo("2023-05-08");
        assertThat(hearingSentOn("2024-04-12").lastDay()).isEqualTo("2024-04-26");
    }

    @Test
    void the_last_second_counts_and_one_second_later_is_too_late() {
        Deadline deadline = hearingSentOn("2026-12-11");

        assertThat(deadline.lastSecond()).isEqualTo("2026-12-28T23:59:59+01:00");
        assertThat(deadline.isOpenAt(Instant.parse("2026-12-28T22:59:59Z"))).isTrue();
        assertThat(deadline.isOpenAt(Instant.parse("2026-12-28T22:59:59.999999999Z"))).isTrue();
        assertThat(deadline.isOpenAt(Instant.parse("2026-12-28T23:00:00Z"))).isFalse();
        assertThat(deadline.closesAt()).isEqualTo("2026-12-28T23:00:00Z");
    }

    @ParameterizedTest(name = "sent on {0} it closes at {1}")
    @CsvSource({
        // Back to normal time in the night to Sunday 25 October 2026.
        "2026-10-09, 2026-10-23T22:00:00Z",
        "2026-10-11, 2026-10-26T23:00:00Z",
        "2026-10-12, 2026-10-26T23:00:00Z",
        "2026-10-24, 2026-11-09T23:00:00Z",
        "2026-10-25, 2026-11-09T23:00:00Z",
        // To summer time in the night to Sunday 28 March 2027, which is Easter Sunday.
        "2027-03-10, 2027-03-24T23:00:00Z",
        "2027-03-11, 2027-03-30T22:00:00Z",
        "2027-03-27, 2027-04-12T22:00:00Z",
        "2027-03-28, 2027-04-12T22:00:00Z",
        // Without a holiday on it: 29 March 2026.
        "2026-03-13, 2026-03-27T23:00:00Z",
        "2026-03-14, 2026-03-30T22:00:00Z",
        "2026-03-16, 2026-03-30T22:00:00Z",
    })
    void it_closes_at_midnight_in_denmark_on_both_sides_of_a_clock_change(LocalDate sentOn, Instant closesAt) {
        assertThat(hearingSentOn(sentOn).closesAt()).isEqualTo(closesAt);
    }

    @Test
    void the_day_of_the_autumn_clock_change_has_25_hours_and_the_hearing_still_its_14_full_days() {
        Deadline deadline = hearingSentOn("2026-10-12");

        assertThat(fullTime(deadline)).isEqualTo(Duration.ofDays(14).plusHours(1));
    }

    @Test
    void the_day_of_the_spring_clock_change_has_23_hours_and_the_hearing_still_its_14_full_days() {
        Deadline deadline = hearingSentOn("2026-03-16");

        assertThat(fullTime(deadline)).isEqualTo(Duration.ofDays(14).minusHours(1));
        assertThat(deadline.lastDay()).isEqualTo("2026-03-30");
    }

    @Test
    void a_deadline_on_the_day_of_a_clock_change_itself_ends_with_that_day() {
        Deadline autumn = new Deadline(LocalDate.parse("2026-10-11"), FOURTEEN_DAYS, LocalDate.parse("2026-10-25"),
                List.of());
        Deadline spring = new Deadline(LocalDate.parse("2027-03-14"), FOURTEEN_DAYS, LocalDate.parse("2027-03-28"),
                List.of());

        assertThat(autumn.lastSecond()).isEqualTo("2026-10-25T23:59:59+01:00");
        assertThat(autumn.closesAt()).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(spring.lastSecond()).isEqualTo("2027-03-28T23:59:59+02:00");
        assertThat(spring.closesAt()).isEqualTo("2027-03-28T22:00:00Z");
    }

    @Test
    void every_hearing_from_2024_to_2040_ends_on_a_working_day_and_lasts_its_14_full_days() {
        LocalDate.parse("2024-01-01").datesUntil(LocalDate.parse("2041-01-01")).forEach(sentOn -> {
            Deadline deadline = hearingSentOn(sentOn);

            assertThat(calendar.isWorkingDay(deadline.lastDay())).as("last day of %s", deadline).isTrue();
            assertThat(ChronoUnit.DAYS.between(sentOn, deadline.lastDay())).as("days of %s", deadline)
                    .isBetween(14L, 14L + 6);
            assertThat(deadline.skipped()).as("skipped days of %s", deadline)
                    .extracting(DayOff::day)
                    .containsExactlyElementsOf(sentOn.plusDays(14).datesUntil(deadline.lastDay()).toList());
            assertThat(deadline.skipped()).as("skipped days of %s", deadline)
                    .allSatisfy(skipped -> assertThat(calendar.dayOff(skipped.day())).contains(skipped.name()));
            assertThat(deadline.closesAt()).as("end of %s", deadline)
                    .isEqualTo(deadline.lastSecond().toInstant().plusSeconds(1));
            assertThat(deadline.explanation()).contains(DanishDates.endOf(deadline.lastDay()));
        });
    }

    @Test
    void a_deadline_that_is_not_moved_explains_itself() {
        assertThat(hearingSentOn("2027-03-10").explanation()).isEqualTo(
                "Afsendelsesdagen, onsdag den 10. marts 2027, tælles ikke med."
                        + " Fristen er 14 hele dage: den første er torsdag den 11. marts 2027,"
                        + " den sidste er onsdag den 24. marts 2027."
                        + " Det er en arbejdsdag, så fristen flyttes ikke."
                        + " Der kan svares til og med onsdag den 24. marts 2027 kl. 23.59.59.");
    }

    @Test
    void a_deadline_at_christmas_explains_which_days_are_skipped_and_why() {
        assertThat(hearingSentOn("2026-12-11").explanation()).isEqualTo(
                "Afsendelsesdagen, fredag den 11. december 2026, tælles ikke med."
                        + " Fristen er 14 hele dage: den første er lørdag den 12. december 2026,"
                        + " den sidste er fredag den 25. december 2026."
                        + " En frist udløber ikke på en lørdag, en søndag, en helligdag eller en dag,"
                        + " hvor forvaltningen holder lukket."
                        + " Derfor springes fredag den 25. december 2026 (1. juledag),"
                        + " lørdag den 26. december 2026 (2. juledag) og søndag den 27. december 2026 over,"
                        + " og fristen flyttes til den næste arbejdsdag, mandag den 28. december 2026."
                        + " Der kan svares til og med mandag den 28. december 2026 kl. 23.59.59.");
    }

    @Test
    void a_single_skipped_day_and_a_single_day_read_as_danish_too() {
        assertThat(hearingSentOn("2025-05-22").explanation())
                .contains("Derfor springes torsdag den 5. juni 2025 (grundlovsdag) over,");
        assertThat(calendar.deadline(LocalDate.parse("2027-03-10"), 1).explanation())
                .contains("Fristen er 1 hel dag: torsdag den 11. marts 2027.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_deadline_without_a_day_is_refused(int days) {
        LocalDate sentOn = LocalDate.parse("2026-12-11");

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.deadline(sentOn, days));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(sentOn, days, sentOn, List.of()));
    }

    @Test
    void a_last_day_that_takes_a_full_day_away_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(
                LocalDate.parse("2027-03-10"), FOURTEEN_DAYS, LocalDate.parse("2027-03-23"), List.of()));
    }

    @Test
    void a_calendar_with_more_closing_days_calls_them_so() {
        DanishCalendar withFridayAfterAscension = new DanishCalendar(Set.of(MonthDay.of(5, 7)));

        Deadline deadline = withFridayAfterAscension.deadline(LocalDate.parse("2027-04-22"), FOURTEEN_DAYS);

        assertThat(deadline.lastDay()).isEqualTo("2027-05-10");
        assertThat(deadline.explanation()).contains("torsdag den 6. maj 2027 (Kristi himmelfartsdag)",
                "fredag den 7. maj 2027 (lukkedag)");
    }

    private Deadline hearingSentOn(String day) {
        return hearingSentOn(LocalDate.parse(day));
    }

    private Deadline hearingSentOn(LocalDate day) {
        return calendar.deadline(day, FOURTEEN_DAYS);
    }

    /** From the end of the sending day to the close. */
    private static Duration fullTime(Deadline deadline) {
        ZonedDateTime firstMidnight = deadline.sentOn().plusDays(1).atStartOfDay(DanishDates.ZONE);
        return Duration.between(firstMidnight.toInstant(), deadline.closesAt());
    }
}
