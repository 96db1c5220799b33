package dk.rammeaftale.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to know before something with a deadline is sent: what lies in the time to answer, and a better day to send it.
 *
 * @param deadline   the deadline of what is sent that day
 * @param holidays   the public holidays and closing days within the time to answer, in order; weekends are not listed
 * @param quietTimes the quiet times of the year into which the time to answer falls
 * @param better     the deadline of the first later working day whose time to answer avoids every quiet time; empty if
 *                   there is nothing to avoid, or no such day within a year
 */
public record SendingAdvice(
        Deadline deadline, List<DayOff> holidays, Set<QuietTime> quietTimes, Optional<Deadline> better) {

    public SendingAdvice {
        holidays = List.copyOf(holidays);
        quietTimes = Set.copyOf(quietTimes);
    }

    /** @throws IllegalArgumentException if there is not even one day to answer */
    public static SendingAdvice on(LocalDate day, int days, DanishCalendar calendar) {
        Deadline deadline = calendar.deadline(day, days);
        Set<QuietTime> quietTimes = quietTimesIn(deadline);
        Optional<Deadline> better = quietTimes.isEmpty() ? Optional.empty() : betterThan(deadline, calendar);
        return new SendingAdvice(deadline, holidaysIn(deadline, calendar), quietTimes, better);
    }

    private static Optional<Deadline> betterThan(Deadline deadline, DanishCalendar calendar) {
        LocalDate tomorrow = deadline.sentOn().plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusYears(1))
                .filter(calendar::isWorkingDay)
                .map(day -> calendar.deadline(day, deadline.days()))
                .filter(candidate -> quietTimesIn(candidate).isEmpty())
                .findFirst();
    }

    private static Set<QuietTime> quietTimesIn(Deadline deadline) {
        return QuietTime.between(firstDayOf(deadline), deadline.lastDay());
    }

    private static List<DayOff> holidaysIn(Deadline deadline, DanishCalendar calendar) {
        return firstDayOf(deadline).datesUntil(deadline.lastDay())
                .flatMap(day -> calendar.holiday(day).map(name -> new DayOff(day, name)).stream())
                .toList();
    }

    private static LocalDate firstDayOf(Deadline deadline) {
        return deadline.sentOn().plusDays(1);
    }

    /** In Danish: which holidays shorten the time to answer; empty if there are none. */
    public Optional<String> holidaysInWords() {
        return holidays.isEmpty()
                ? Optional.empty()
                : Optional.of("I svartiden ligger: "
                        + holidays.stream().map(DayOff::inWords).collect(Collectors.joining(", ")) + ".");
    }

    /** In Danish: what speaks against the day, and which day is better; empty if nothing does. */
    public Optional<String> warning() {
        if (quietTimes.isEmpty()) {
            return Optional.empty();
        }
        String times = quietTimes.stream().sorted().map(QuietTime::danishName).collect(Collectors.joining(" og "));
        String advice = better.map(later -> " En bedre dag at sende på er %s; så er sidste svardag %s.".formatted(
                        DanishDates.weekday(later.sentOn()), DanishDates.weekday(later.lastDay())))
                .orElse("");
        return Optional.of("Sendes høringen %s, falder svartiden i %s.%s".formatted(
                DanishDates.weekday(deadline.sentOn()), times, advice));
    }
}
