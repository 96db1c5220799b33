package dk.rammeaftale.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as Danish readers expect them, always by the clock in Denmark. */
public final class DanishDates {

    /** The zone in which every deadline, meeting and date of the house is meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM uuuu", DANISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", DANISH);
    private static final DateTimeFormatter TIME_WITH_SECONDS = DateTimeFormatter.ofPattern("'kl.' HH.mm.ss", DANISH);
    private static final DateTimeFormatter NAME_OF_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", DANISH);

    private DanishDates() {
    }

    /** The day: "28. december 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in Denmark: "28. december 2026". */
    public static String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    /** The day with its weekday: "mandag den 28. december 2026". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** The minute in Denmark: "28. december 2026 kl. 23.59". */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    /** The last second of the day: "mandag den 28. december 2026 kl. 23.59.59". */
    public static String endOf(LocalDate day) {
        return weekday(day) + " " + TIME_WITH_SECONDS.format(LAST_SECOND);
    }

    /** The midnight that ends the day in Denmark: what comes in from then on comes too late. */
    public static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The weekday alone: "mandag". */
    static String nameOfWeekday(LocalDate day) {
        return NAME_OF_WEEKDAY.format(day);
    }
}
