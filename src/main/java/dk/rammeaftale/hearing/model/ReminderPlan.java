package dk.rammeaftale.hearing.model;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/**
 * When those who have not answered are reminded: some days before the last day, on working days in the morning. Silence is only
 * proved by a reminder, so there is always at least one: halfway, if the days before give none.
 *
 * @param daysBefore calendar days before the last day
 */
public record ReminderPlan(List<Integer> daysBefore) {

    /** Within the hours in which result and reminder mails go out. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public ReminderPlan {
        daysBefore = List.copyOf(daysBefore);
    }

    /**
     * The moments of the reminders, in order.
     *
     * @param sentOn  the day on which the invitations were sent, on which nobody is reminded
     * @param lastDay the last day on which an answer counts
     */
    public List<Instant> moments(LocalDate sentOn, LocalDate lastDay, DanishCalendar calendar) {
        TreeSet<LocalDate> days = new TreeSet<>();
        daysBefore.stream()
                .map(before -> calendar.workingDayUntil(lastDay.minusDays(before)))
                .filter(day -> day.isAfter(sentOn))
                .forEach(days::add);
        if (days.isEmpty()) {
            LocalDate halfway = sentOn.plusDays(Math.max(1, ChronoUnit.DAYS.between(sentOn, lastDay) / 2));
            LocalDate earlier = calendar.workingDayUntil(halfway);
            days.add(earlier.isAfter(sentOn) ? earlier : calendar.workingDayFrom(halfway));
        }
        return days.stream().map(day -> day.atTime(MORNING).atZone(DanishDates.ZONE).toInstant()).toList();
    }
}
