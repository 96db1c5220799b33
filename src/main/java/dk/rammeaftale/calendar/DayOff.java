package dk.rammeaftale.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which a deadline cannot end, and why.
 *
 * @param day  the day
 * @param name its Danish name, e.g. "2. juledag" or "søndag"
 */
public record DayOff(LocalDate day, String name) {

    public DayOff {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(name, "name");
    }

    /** The day with its reason: "fredag den 25. december 2026 (1. juledag)"; a Saturday or Sunday is its own reason. */
    String inWords() {
        String weekday = DanishDates.weekday(day);
        return weekday.startsWith(name) ? weekday : weekday + " (" + name + ")";
    }
}
