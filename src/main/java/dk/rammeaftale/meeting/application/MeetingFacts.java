package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a call for items says about its meeting. */
final class MeetingFacts {

    private MeetingFacts() {
    }

    /** E.g. {@code DASSOS, fredag den 5. marts 2027}. */
    static String name(Meeting meeting, Forum forum) {
        String title = meeting.title().isEmpty() ? "" : " (" + meeting.title() + ")";
        return forum.name() + title + ", " + DanishDates.weekday(meeting.date());
    }

    static List<Map<String, String>> of(Meeting meeting, Forum forum) {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("Møde", meeting.title().isEmpty() ? forum.name() : forum.name() + ": " + meeting.title()));
        facts.add(fact("Dato", DanishDates.weekday(meeting.date())));
        facts.add(fact("Tid", MeetingWords.hours(meeting.startsAt(), meeting.endsAt())));
        meeting.themeDay().ifPresent(theme -> facts.add(fact("Temadag før mødet", MeetingWords.themeDay(theme))));
        facts.add(fact("Sted", place(meeting, forum)));
        facts.add(fact("Frist for indmelding af punkter", DanishDates.endOf(meeting.handInDeadline())));
        return facts;
    }

    /** Where nothing else is said, a forum meets where it usually does. */
    private static String place(Meeting meeting, Forum forum) {
        return meeting.place().isEmpty() && meeting.room().isEmpty() && !meeting.virtual()
                ? forum.place()
                : MeetingWords.where(meeting);
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
