package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.ThemeDay;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what somebody has entered about a meeting, filling in what the forum usually has. */
final class MeetingEntry {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_ROOM = 100;

    private final EnteredMeeting entered;
    private final Forum forum;
    private final List<Problem> problems = new ArrayList<>();

    private MeetingEntry(EnteredMeeting entered, Forum forum) {
        this.entered = entered;
        this.forum = forum;
    }

    /**
     * @param usualDeadline what the deadline is where none is entered
     * @param id            what the meeting is called, by its date
     */
    static Verdict<Meeting> read(
            EnteredMeeting entered,
            Forum forum,
            Function<LocalDate, LocalDate> usualDeadline,
            Function<LocalDate, String> id,
            MeetingState state) {
        return new MeetingEntry(entered, forum).read(usualDeadline, id, state);
    }

    private Verdict<Meeting> read(
            Function<LocalDate, LocalDate> usualDeadline, Function<LocalDate, String> id, MeetingState state) {
        Optional<LocalDate> date = date("date", entered.date(), "Skriv mødets dato, fx 2027-03-05.");
        Optional<LocalDate> deadline = entered.deadline().isEmpty()
                ? date.map(usualDeadline)
                : date("deadline", entered.deadline(), "Skriv fristen som en dato, fx 2027-02-05.");
        Optional<LocalTime> starts =
                entered.starts().isEmpty() ? Optional.of(forum.startsAt()) : time("starts", entered.starts());
        Optional<LocalTime> ends = entered.ends().isEmpty() ? starts.map(this::usualEnd) : time("ends", entered.ends());
        atMost("place", entered.place(), LONGEST_PLACE);
        atMost("room", entered.room(), LONGEST_ROOM);
        atMost("title", entered.title(), LONGEST_PLACE);
        Optional<ThemeDay> themeDay = themeDay();
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        return Verdict.accepted(new Meeting(
                id.apply(date.get()),
                forum.id(),
                date.get(),
                deadline.get(),
                entered.title(),
                place(),
                entered.room(),
                starts.get(),
                ends.get(),
                entered.virtual(),
                themeDay,
                state));
    }

    /** Nobody goes to the usual place of a virtual meeting, though the page proposes it. */
    private String place() {
        if (entered.virtual()) {
            return entered.place().equals(forum.place()) ? "" : entered.place();
        }
        return entered.place().isEmpty() ? forum.place() : entered.place();
    }

    /** Not beyond the day, which would be a meeting that ends before it begins. */
    private LocalTime usualEnd(LocalTime starts) {
        long left = starts.until(LocalTime.of(23, 59), ChronoUnit.MINUTES);
        return starts.plusMinutes(Math.min(left, forum.minutes()));
    }

    private Optional<ThemeDay> themeDay() {
        if (!entered.hasThemeDay()) {
            return Optional.empty();
        }
        if (entered.themeTitle().isEmpty()) {
            problems.add(new Problem("themeTitle", "Skriv, hvad temadagen handler om, eller lad alle dens felter stå tomme."));
        }
        atMost("themeTitle", entered.themeTitle(), LONGEST_PLACE);
        Optional<LocalTime> starts = time("themeStarts", entered.themeStarts());
        Optional<LocalTime> ends = time("themeEnds", entered.themeEnds());
        return starts.flatMap(from -> ends.map(to -> new ThemeDay(entered.themeTitle(), from, to)));
    }

    private Optional<LocalDate> date(String field, String text, String demand) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= 1970 && day.getYear() < 2200)
                    .or(() -> wrong(field, demand));
        } catch (DateTimeException noDate) {
            return wrong(field, demand);
        }
    }

    private Optional<LocalTime> time(String field, String text) {
        try {
            return Optional.of(LocalTime.parse(text.replace('.', ':'), TIME));
        } catch (DateTimeException noTime) {
            return wrong(field, "Skriv et klokkeslæt, fx 12:00.");
        }
    }

    private <T> Optional<T> wrong(String field, String sentence) {
        problems.add(new Problem(field, sentence));
        return Optional.empty();
    }

    private void atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(new Problem(field, "Teksten må højst være på %d tegn.".formatted(longest)));
        }
    }
}
