package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingAdviceTest {

    private static final int FOURTEEN_DAYS = 14;

    private final DanishCalendar calendar = DanishCalendarTest.calendarOfPublicAdministration();

    @Test
    void an_ordinary_day_is_advised_against_by_nothing() {
        SendingAdvice advice = sentOn("2027-01-11");

        assertThat(advice.deadline()).isEqualTo(calendar.deadline(LocalDate.parse("2027-01-11"), FOURTEEN_DAYS));
        assertThat(advice.holidays()).isEmpty();
        assertThat(advice.quietTimes()).isEmpty();
        assertThat(advice.better()).isEmpty();
        assertThat(advice.holidaysInWords()).isEmpty();
        assertThat(advice.warning()).isEmpty();
    }

    @Test
    void the_holidays_in_the_time_to_answer_are_named_and_weekends_are_not() {
        SendingAdvice advice = sentOn("2027-04-28");

        assertThat(advice.holidays()).containsExactly(new DayOff(LocalDate.parse("2027-05-06"), "Kristi himmelfartsdag"));
        assertThat(advice.holidaysInWords())
                .contains("I svartiden ligger: torsdag den 6. maj 2027 (Kristi himmelfartsdag).");
        assertThat(advice.quietTimes()).isEmpty();
    }

    @Test
    void the_sending_day_is_not_part_of_the_time_to_answer() {
        assertThat(sentOn("2027-05-06").holidays()).extracting(DayOff::name).containsExactly("pinsedag", "2. pinsedag");
        assertThat(sentOn("2027-03-29").quietTimes()).isEmpty();
        assertThat(sentOn("2027-07-31").quietTimes()).isEmpty();
    }

    @ParameterizedTest(name = "sent on {0} the time falls into {1}, and {2} is better")
    @CsvSource({
        "2026-12-09, ,          ",
        "2026-12-10, CHRISTMAS, 2027-01-04",
        "2026-12-31, CHRISTMAS, 2027-01-04",
        "2027-03-05, ,          ",
        "2027-03-08, EASTER,    2027-03-30",
        "2027-03-26, EASTER,    2027-03-30",
        "2027-06-16, ,          ",
        "2027-06-17, JULY,      2027-08-02",
        "2027-07-30, JULY,      2027-08-02",
    })
    void a_time_to_answer_over_christmas_easter_or_july_has_a_better_day(
            String day, QuietTime quietTime, LocalDate better) {
        SendingAdvice advice = sentOn(day);

        assertThat(advice.quietTimes()).isEqualTo(quietTime == null ? Set.of() : Set.of(quietTime));
        assertThat(advice.better().map(Deadline::sentOn)).isEqualTo(Optional.ofNullable(better));
    }

    @Test
    void a_better_day_avoids_the_next_quiet_time_as_well() {
        SendingAdvice advice = SendingAdvice.on(LocalDate.parse("2026-12-10"), 80, calendar);

        assertThat(advice.better()).hasValueSatisfying(better -> {
            assertThat(better.sentOn()).isEqualTo("2027-03-30");
            assertThat(better.lastDay()).isEqualTo("2027-06-18");
        });
    }

    @Test
    void a_time_too_long_to_avoid_them_is_warned_of_without_a_better_day() {
        SendingAdvice advice = SendingAdvice.on(LocalDate.parse("2027-03-08"), 200, calendar);

        assertThat(advice.better()).isEmpty();
        assertThat(advice.warning())
                .contains("Sendes høringen mandag den 8. marts 2027, falder svartiden i påsken og juli.");
    }

    @Test
    void the_warning_names_the_better_day_and_its_last_day() {
        assertThat(sentOn("2026-12-11").warning())
                .contains("Sendes høringen fredag den 11. december 2026, falder svartiden i julen."
                        + " En bedre dag at sende på er mandag den 4. januar 2027; så er sidste svardag"
                        + " mandag den 18. januar 2027.");
    }

    private SendingAdvice sentOn(String day) {
        return SendingAdvice.on(LocalDate.parse(day), FOURTEEN_DAYS, calendar);
    }
}
