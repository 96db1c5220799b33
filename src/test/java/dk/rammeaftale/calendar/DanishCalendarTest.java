package dk.rammeaftale.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishCalendarTest {

    private static final Map<MonthDay, String> THREE_CLOSING_DAYS = Map.of(
            MonthDay.of(6, 5), "grundlovsdag",
            MonthDay.of(12, 24), "juleaftensdag",
            MonthDay.of(12, 31), "nytårsaftensdag");

    private static final Map<String, String> NAMES_BY_KEY = Map.ofEntries(
            Map.entry("NEW_YEAR", "nytårsdag"),
            Map.entry("christian.MAUNDY_THURSDAY", "skærtorsdag"),
            Map.entry("christian.GOOD_FRIDAY", "langfredag"),
            Map.entry("christian.EASTER", "påskedag"),
            Map.entry("christian.EASTER_MONDAY", "2. påskedag"),
            Map.entry("christian.GENERAL_PRAYER_DAY", "store bededag"),
            Map.entry("christian.ASCENSION_DAY", "Kristi himmelfartsdag"),
            Map.entry("christian.PENTECOST", "pinsedag"),
            Map.entry("christian.WHIT_MONDAY", "2. pinsedag"),
            Map.entry("CHRISTMAS", "1. juledag"),
            Map.entry("STEPHENS", "2. juledag"));

    private final DanishCalendar calendar = calendarOfPublicAdministration();

    private final HolidayManager jollyday =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    static DanishCalendar calendarOfPublicAdministration() {
        return new DanishCalendar(THREE_CLOSING_DAYS.keySet());
    }

    @Test
    void every_holiday_from_2022_to_2040_is_the_one_of_jollyday_by_day_and_name() {
        for (int year = 2022; year <= 2040; year++) {
            Map<LocalDate, String> expected = jollyday.getHolidays(Year.of(year)).stream()
                    .collect(Collectors.toMap(Holiday::getDate,
                            holiday -> NAMES_BY_KEY.get(holiday.getPropertiesKey())));
            Map<LocalDate, String> found = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> PublicHolidays.on(day).isPresent())
                    .collect(Collectors.toMap(day -> day, day -> PublicHolidays.on(day).orElseThrow()));

            assertThat(found).as("holidays of %d", year)
                    .hasSize(year < 2024 ? 11 : 10)
                    .containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    @Test
    void every_easter_from_1900_to_2299_is_the_one_of_jollyday() {
        for (int year = 1900; year < 2300; year++) {
            LocalDate easter = jollyday.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> holiday.getPropertiesKey().equals("christian.EASTER"))
                    .map(Holiday::getDate)
                    .findFirst().orElseThrow();

            assertThat(PublicHolidays.easterSunday(year)).isEqualTo(easter);
        }
    }

    @Test
    void every_day_from_2024_to_2040_is_off_exactly_if_it_is_a_weekend_a_holiday_or_one_of_three_closing_days() {
        LocalDate.parse("2024-01-01").datesUntil(LocalDate.parse("2041-01-01")).forEach(day -> {
            boolean off = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || jollyday.isHoliday(day)
                    || THREE_CLOSING_DAYS.containsKey(MonthDay.from(day));

            assertThat(calendar.isWorkingDay(day)).as("%s is a working day", day).isEqualTo(!off);
            assertThat(calendar.dayOff(day).isPresent()).as("%s is off", day).isEqualTo(off);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-24, juleaftensdag",
        "2026-12-25, 1. juledag",
        "2026-12-26, 2. juledag",
        "2026-12-27, søndag",
        "2026-12-31, nytårsaftensdag",
        "2027-01-01, nytårsdag",
        "2027-01-02, lørdag",
        "2027-03-25, skærtorsdag",
        "2027-06-05, grundlovsdag",
        // Whit Sunday wins over constitution day.
        "2033-06-05, pinsedag",
    })
    void a_day_off_has_a_danish_name(LocalDate day, String name) {
        assertThat(calendar.dayOff(day)).contains(name);
    }

    @Test
    void store_bededag_counted_until_2023() {
        assertThat(calendar.dayOff(LocalDate.parse("2022-05-13"))).contains("store bededag");
        assertThat(calendar.dayOff(LocalDate.parse("2023-05-05"))).contains("store bededag");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2024-04-26"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2025-05-16"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-05", "2026-12-24", "2026-12-31"})
    void without_closing_days_public_administration_works_on_the_three_days(LocalDate day) {
        assertThat(new DanishCalendar(Set.of()).isWorkingDay(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void the_working_day_from_a_day_is_the_day_itself_or_the_next() {
        assertThat(calendar.workingDayFrom(LocalDate.parse("2026-12-23"))).isEqualTo("2026-12-23");
        assertThat(calendar.workingDayFrom(LocalDate.parse("2026-12-24"))).isEqualTo("2026-12-28");
        assertThat(calendar.workingDayFrom(LocalDate.parse("2027-03-25"))).isEqualTo("2027-03-30");
    }

    @ParameterizedTest(name = "until {0} is {1}")
    @CsvSource({"2026-12-11, 2026-12-11", "2026-12-13, 2026-12-11", "2026-12-27, 2026-12-23", "2027-03-29, 2027-03-24"})
    void a_day_off_moves_back_over_every_day_off_where_the_day_before_is_wanted(LocalDate day, LocalDate until) {
        assertThat(new DanishCalendar(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31))).workingDayUntil(day))
                .isEqualTo(until);
    }
}
