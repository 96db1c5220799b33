package dk.rammeaftale.directory.model;

import java.time.LocalDate;

/** Whole days in Denmark, the first and the last included. */
public record Period(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException if the last day lies before the first */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period from " + first + " back to " + last);
        }
    }

    /** This day and all that follow. */
    public static Period from(LocalDate first) {
        return new Period(first, LocalDate.MAX);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(Period other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }
}
