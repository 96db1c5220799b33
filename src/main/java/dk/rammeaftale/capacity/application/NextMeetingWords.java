package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.Optional;

/** When a case is dealt with, in Danish, for the journal. */
final class NextMeetingWords {

    private NextMeetingWords() {
    }

    static String awaits(Optional<Meeting> meeting) {
        return meeting.map(next -> "Sagen afventer DASSOS-mødet %s.".formatted(DanishDates.weekday(next.date())))
                .orElse("Sagen afventer næste DASSOS-møde; der er endnu ingen dato i mødeplanen.");
    }

    static String postponedTo(Optional<Meeting> meeting) {
        return meeting.map(next -> "Sagen kommer igen på DASSOS-mødet %s.".formatted(DanishDates.weekday(next.date())))
                .orElse("Sagen kommer igen på det næste DASSOS-møde; der er endnu ingen dato i mødeplanen.");
    }

    static String dealtWithNow(Optional<Meeting> meeting) {
        return meeting.map(next -> "Sagen behandles nu på DASSOS-mødet %s.".formatted(DanishDates.weekday(next.date())))
                .orElse("Sagen behandles på et senere DASSOS-møde; der er endnu ingen dato i mødeplanen.");
    }
}
