package dk.rammeaftale.meeting.model;

import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When and where a meeting is, as Danish readers expect it. */
public final class MeetingWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private MeetingWords() {
    }

    /** E.g. "fredag den 5. marts 2027 kl. 12.00-13.45". */
    public static String when(Meeting meeting) {
        return DanishDates.weekday(meeting.date()) + " " + hours(meeting.startsAt(), meeting.endsAt());
    }

    /** E.g. "kl. 12.00-13.45". */
    public static String hours(LocalTime starts, LocalTime ends) {
        return "kl. %s–%s".formatted(TIME.format(starts), TIME.format(ends));
    }

    /** E.g. "Viborg Rådhus, lokale M5", or "Virtuelt møde". */
    public static String where(Meeting meeting) {
        String where = Stream.of(meeting.virtual() ? "Virtuelt møde" : "", meeting.place(), meeting.room())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? "Stedet er ikke fastsat" : where;
    }

    /** E.g. "Børn og unge, kl. 9.00-11.30". */
    public static String themeDay(ThemeDay day) {
        return day.title() + ", " + hours(day.startsAt(), day.endsAt());
    }
}
