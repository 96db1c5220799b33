package dk.rammeaftale.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The public holidays of Denmark: those that follow Easter, and those that stand still. */
final class PublicHolidays {

    /** Store bededag was a public holiday for the last time in 2023; parliament abolished it from 2024. */
    private static final int LAST_YEAR_OF_STORE_BEDEDAG = 2023;

    private static final long STORE_BEDEDAG = 26;

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "nytårsdag",
            MonthDay.of(12, 25), "1. juledag",
            MonthDay.of(12, 26), "2. juledag");

    private static final Map<Long, String> BY_DAYS_FROM_EASTER = Map.of(
            -3L, "skærtorsdag",
            -2L, "langfredag",
            0L, "påskedag",
            1L, "2. påskedag",
            STORE_BEDEDAG, "store bededag",
            39L, "Kristi himmelfartsdag",
            49L, "pinsedag",
            50L, "2. pinsedag");

    private PublicHolidays() {
    }

    /** The Danish name of the holiday; empty if the day is none. */
    static Optional<String> on(LocalDate day) {
        String fixed = FIXED.get(MonthDay.from(day));
        return fixed != null ? Optional.of(fixed) : followingEaster(day);
    }

    /**
     * Easter Sunday of the Gregorian calendar: the first Sunday after the church's full moon on or after 21 March,
     * computed as Meeus and Butcher do.
     */
    static LocalDate easterSunday(int year) {
        int yearOfMoonCycle = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * yearOfMoonCycle + century - century / 4 - moonCorrection + 15) % 30;
        int daysToSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
        int lateMoonCorrection = (yearOfMoonCycle + 11 * moon + 22 * daysToSunday) / 451;
        int daysFrom22March = moon + daysToSunday - 7 * lateMoonCorrection;
        return LocalDate.of(year, 3, 22).plusDays(daysFrom22March);
    }

    private static Optional<String> followingEaster(LocalDate day) {
        long daysFromEaster = ChronoUnit.DAYS.between(easterSunday(day.getYear()), day);
        if (daysFromEaster == STORE_BEDEDAG && day.getYear() > LAST_YEAR_OF_STORE_BEDEDAG) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_DAYS_FROM_EASTER.get(daysFromEaster));
    }
}
