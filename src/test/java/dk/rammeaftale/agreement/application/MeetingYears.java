package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.ForumMeeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The meeting plans of some forums, as they may look for the years around an agreement. */
final class MeetingYears {

    private final List<ForumMeeting> meetings = new ArrayList<>();

    /** The plans that the agreement of 2027–28 is made by. */
    static MeetingYears around2027() {
        return new MeetingYears()
                .of("DASSOS", "2025-03-07", "2025-06-06", "2025-09-12", "2025-11-07")
                .of("DASSOS", "2026-03-06", "2026-06-05", "2026-09-11", "2026-11-06")
                .of("DASSOS", "2027-03-05", "2027-06-11", "2027-09-10", "2027-11-05")
                .of("DASSOS", "2028-03-03", "2028-06-09", "2028-09-08", "2028-11-03")
                .of("KD-NET", "2026-01-15", "2026-03-12", "2026-06-18", "2026-08-27", "2026-09-24", "2026-11-19")
                .of("KKR", "2026-02-06", "2026-04-17", "2026-06-12", "2026-10-09", "2026-11-20")
                .of("DIALOGFORUM", "2026-02-26", "2026-09-03");
    }

    /** A plausible year of every forum, for the year before an agreement, the one before that, and while it is in force. */
    static MeetingYears around(int firstYear) {
        MeetingYears years = new MeetingYears();
        for (int year = firstYear - 2; year <= firstYear + 1; year++) {
            years.of("DASSOS", year + "-02-24", year + "-06-09", year + "-09-11", year + "-11-06")
                    .of("KD-NET", year + "-01-14", year + "-03-10", year + "-06-18", year + "-08-27", year + "-09-24")
                    .of("KKR", year + "-02-04", year + "-04-20", year + "-06-26", year + "-09-08", year + "-10-08")
                    .of("DIALOGFORUM", year + "-01-12", year + "-02-26", year + "-11-20");
        }
        return years;
    }

    MeetingYears of(String forum, String... days) {
        for (String day : days) {
            meetings.add(new ForumMeeting(id(forum, day), forum, LocalDate.parse(day)));
        }
        return this;
    }

    MeetingYears without(String forum) {
        meetings.removeIf(meeting -> meeting.forum().equals(forum));
        return this;
    }

    MeetingYears without(String forum, String day) {
        meetings.removeIf(meeting -> meeting.id().equals(id(forum, day)));
        return this;
    }

    /** It keeps its id, as a meeting does. */
    MeetingYears moved(String forum, String from, String to) {
        String id = id(forum, from);
        meetings.replaceAll(meeting ->
                meeting.id().equals(id) ? new ForumMeeting(id, forum, LocalDate.parse(to)) : meeting);
        return this;
    }

    List<ForumMeeting> all() {
        return List.copyOf(meetings);
    }

    private static String id(String forum, String day) {
        return forum.toLowerCase(Locale.ROOT) + "-" + day;
    }
}
