package dk.rammeaftale.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Knows the working days of Danish public administration, and computes every deadline of the house. */
public final class DanishCalendar {

    private static final Map<MonthDay, String> NAMES_OF_CLOSING_DAYS = Map.of(
            MonthDay.of(6, 5), "grundlovsdag",
            MonthDay.of(12, 24), "juleaftensdag",
            MonthDay.of(12, 31), "nytårsaftensdag");

    private final Function<LocalDate, Set<MonthDay>> closingDays;

    /**
     * A calendar with the public holidays and the closing days given.
     *
     * @param closingDays days that are no public holidays, but on which public administration is closed all the same;
     *                    by default 5 June, 24 and 31 December
     */
    public DanishCalendar(Set<MonthDay> closingDays) {
        Set<MonthDay> always = Set.copyOf(closingDays);
        this.closingDays = day -> always;
    }

    /** A calendar whose closing days may change: those that hold on a day, by that day. */
    public DanishCalendar(Function<LocalDate, Set<MonthDay>> closingDays) {
        this.closingDays = closingDays;
    }

    /** Whether public administration is at work that day. */
    public boolean isWorkingDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why the day is off: "lørdag", "2. juledag", "grundlovsdag" …; empty on a working day. */
    public Optional<String> dayOff(LocalDate day) {
        return holiday(day).or(() -> weekend(day));
    }

    /** The name of a public holiday or closing day; empty on all other days, Saturdays and Sundays among them. */
    Optional<String> holiday(LocalDate day) {
        return PublicHolidays.on(day).or(() -> closingDay(day));
    }

    /** That day if it is a working day, otherwise the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** That day if it is a working day, otherwise the one before. */
    public LocalDate workingDayUntil(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /**
     * The deadline of what is sent on a day: the sending day is not counted, the days are full ones, and an end on a
     * day off moves to the next working day (agreement note 2025, point 3, names the 14 days; how they are counted is
     * Danish practice for deadlines).
     *
     * @throws IllegalArgumentException if there is not even one day
     */
    public Deadline deadline(LocalDate sentOn, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a deadline needs at least one full day, not " + days);
        }
        LocalDate lastOfTheDays = sentOn.plusDays(days);
        LocalDate lastDay = workingDayFrom(lastOfTheDays);
        List<DayOff> skipped = new ArrayList<>();
        for (LocalDate day = lastOfTheDays; day.isBefore(lastDay); day = day.plusDays(1)) {
            skipped.add(new DayOff(day, dayOff(day).orElseThrow()));
        }
        return new Deadline(sentOn, days, lastDay, skipped);
    }

    private Optional<String> closingDay(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return closingDays.apply(day).contains(date)
                ? Optional.of(NAMES_OF_CLOSING_DAYS.getOrDefault(date, "lukkedag"))
                : Optional.empty();
    }

    private static Optional<String> weekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? Optional.of(DanishDates.nameOfWeekday(day))
                : Optional.empty();
    }
}
