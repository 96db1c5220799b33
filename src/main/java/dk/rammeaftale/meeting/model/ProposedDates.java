package dk.rammeaftale.meeting.model;

import dk.rammeaftale.calendar.DanishCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Proposes the days of a forum's year: as in the year before, else one in each quarter where it meets that often. */
public final class ProposedDates {

    private static final List<Month> QUARTERLY = List.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.NOVEMBER);

    private final DanishCalendar calendar;

    public ProposedDates(DanishCalendar calendar) {
        this.calendar = calendar;
    }

    /** In order; never a day off. Extra meetings, which have a title, are not repeated. */
    public List<LocalDate> of(Forum forum, int year, List<Meeting> yearBefore) {
        List<Meeting> ordinary = yearBefore.stream()
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.date().getYear() == year - 1)
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED && meeting.title().isEmpty())
                .toList();
        Stream<LocalDate> days = ordinary.isEmpty() && forum.quarterly()
                ? QUARTERLY.stream().map(month -> LocalDate.of(year, month, 1)
                        .with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)))
                : ordinary.stream().map(meeting -> sameDayIn(year, meeting.date()));
        return days.map(calendar::workingDayUntil)
                .filter(day -> forum.lastDay().map(last -> !day.isAfter(last)).orElse(true))
                .distinct()
                .sorted()
                .toList();
    }

    /** The second Friday of June stays the second Friday of June. */
    private static LocalDate sameDayIn(int year, LocalDate day) {
        int week = Math.min(4, (day.getDayOfMonth() - 1) / 7 + 1);
        return LocalDate.of(year, day.getMonth(), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(week, day.getDayOfWeek()));
    }
}
