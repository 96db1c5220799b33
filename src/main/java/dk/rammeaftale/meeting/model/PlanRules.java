package dk.rammeaftale.meeting.model;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.verdict.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a meeting can be held, and what to think of before it is. What makes no sense is refused; what is only unwise, such
 * as a meeting on a Saturday, is a warning: the secretariat decides.
 */
public final class PlanRules {

    private static final int QUARTERS = 4;

    private final DanishCalendar calendar;

    public PlanRules(DanishCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day for handing in items where nothing else is said; on a day off it is the working day before. */
    public LocalDate handInDeadline(Forum forum, LocalDate date) {
        return calendar.workingDayUntil(date.minusDays(forum.handInDays()));
    }

    /**
     * The deadline of a meeting that moves: the forum's days before the new date. If that has passed and the deadline there
     * was has not, that one stays, as far as the new date allows: nobody loses days they have been promised.
     */
    public LocalDate deadlineOfMoved(Meeting meeting, Forum forum, LocalDate date, LocalDate today) {
        LocalDate byForum = handInDeadline(forum, date);
        LocalDate promised = meeting.handInDeadline();
        if (!byForum.isBefore(today) || promised.isBefore(today)) {
            return byForum;
        }
        return promised.isAfter(date) ? date : promised;
    }

    /** Why it cannot be held as it stands; {@code others} are the forum's other meetings, {@code now} is Danish time. */
    public List<Problem> refusals(Meeting meeting, Forum forum, List<Meeting> others, LocalDateTime now) {
        List<Problem> problems = new ArrayList<>();
        LocalDate date = meeting.date();
        if (date.atTime(meeting.startsAt()).isBefore(now)) {
            problems.add(new Problem("date", "Mødet ligger i fortiden. Vælg en senere dag."));
        }
        forum.lastDay().filter(date::isAfter).ifPresent(last -> problems.add(new Problem(
                "date",
                "%s slutter %s og kan ikke holde møde derefter. Vælg en tidligere dag, eller forlæng forummet først."
                        .formatted(forum.name(), DanishDates.day(last)))));
        if (others.stream().anyMatch(other -> isAnotherOnThatDay(other, meeting))) {
            problems.add(new Problem("date", "%s har allerede et møde %s. Vælg en anden dag."
                    .formatted(forum.name(), DanishDates.weekday(date))));
        }
        if (meeting.handInDeadline().isAfter(date)) {
            problems.add(new Problem("deadline", "Fristen for indmelding ligger efter mødet. Vælg en tidligere frist."));
        }
        if (!meeting.endsAt().isAfter(meeting.startsAt())) {
            problems.add(new Problem("ends", "Mødet slutter, før det er begyndt. Ret tidspunkterne."));
        }
        meeting.themeDay().flatMap(day -> wrongThemeDay(day, meeting)).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    /** A meeting for which nobody could hand in anything any more is no plan. */
    public Optional<Problem> deadlineGone(Meeting meeting, LocalDate today) {
        return meeting.handInDeadline().isBefore(today)
                ? Optional.of(new Problem("deadline", "Fristen for indmelding, %s, er allerede passeret. Skriv en senere frist."
                        .formatted(DanishDates.day(meeting.handInDeadline()))))
                : Optional.empty();
    }

    private static boolean isAnotherOnThatDay(Meeting other, Meeting meeting) {
        return !other.id().equals(meeting.id())
                && other.state() != MeetingState.CANCELLED
                && other.forum().equals(meeting.forum())
                && other.date().equals(meeting.date());
    }

    private static Optional<Problem> wrongThemeDay(ThemeDay day, Meeting meeting) {
        if (!day.endsAt().isAfter(day.startsAt())) {
            return Optional.of(new Problem("themeEnds", "Temadagen slutter, før den er begyndt. Ret tidspunkterne."));
        }
        return day.endsAt().isAfter(meeting.startsAt())
                ? Optional.of(new Problem("themeEnds", "Temadagen ligger før mødet og skal være slut, når mødet begynder."))
                : Optional.empty();
    }

    /** What speaks against a meeting that can be held, in Danish. */
    public List<String> warnings(Meeting meeting) {
        List<String> warnings = new ArrayList<>();
        dayOff(meeting.date()).ifPresent(day -> warnings.add("Mødet ligger " + day + "."));
        if (meeting.date().getMonth() == Month.JULY) {
            warnings.add("Mødet ligger i juli, hvor de fleste har ferie.");
        }
        dayOff(meeting.handInDeadline())
                .ifPresent(day -> warnings.add("Fristen for indmelding af punkter ligger " + day + "."));
        return List.copyOf(warnings);
    }

    /** A Saturday says by itself that it is off; a holiday is named. */
    private Optional<String> dayOff(LocalDate day) {
        return calendar.dayOff(day).map(name -> {
            String weekday = DanishDates.weekday(day);
            return weekday.startsWith(name) ? weekday : weekday + ", som er " + name;
        });
    }

    /** Where a forum that meets every quarter has none, in Danish. */
    public List<String> missingQuarters(Forum forum, int year, List<Meeting> meetings) {
        if (!forum.quarterly()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, QUARTERS)
                .filter(quarter -> meetings.stream()
                        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                        .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.date().getYear() == year)
                        .noneMatch(meeting -> quarterOf(meeting.date()) == quarter))
                .mapToObj(quarter -> "%s mødes hvert kvartal, men har intet møde i %d. kvartal %d."
                        .formatted(forum.name(), quarter, year))
                .toList();
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() - 1) / 3 + 1;
    }
}
