package dk.rammeaftale.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When public administration reads its mail: on working days from 8 to 16 by the clock in Denmark. */
public final class OfficeHours {

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private final DanishCalendar calendar;

    public OfficeHours(DanishCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether the moment lies in office hours; 16 o'clock itself no longer does. */
    public boolean isOpenAt(Instant instant) {
        return from(instant).equals(instant);
    }

    /** The moment itself if it lies in office hours, otherwise the next opening. */
    public Instant from(Instant instant) {
        ZonedDateTime local = instant.atZone(DanishDates.ZONE);
        LocalDate today = local.toLocalDate();
        boolean isTooLate = !local.toLocalTime().isBefore(CLOSING);
        Instant opening = openingOn(calendar.workingDayFrom(isTooLate ? today.plusDays(1) : today));
        return opening.isAfter(instant) ? opening : instant;
    }

    /**
     * When something planned for a moment in office hours is done: at that moment, or, if it was missed and the offices
     * are closed by now, at the next opening.
     */
    public Instant orOnceOpen(Instant planned, Instant now) {
        boolean isMissed = planned.isBefore(now) && !isOpenAt(now);
        return isMissed ? from(now) : planned;
    }

    private static Instant openingOn(LocalDate day) {
        return day.atTime(OPENING).atZone(DanishDates.ZONE).toInstant();
    }
}
