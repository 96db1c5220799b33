package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ids of meetings: the forum and the day for which it was planned first. */
final class MeetingIds {

    private MeetingIds() {
    }

    /** A meeting that was moved away or cancelled keeps its id, so the day may be taken. */
    static String free(Forum forum, LocalDate date, Collection<Meeting> meetings) {
        String id = forum.id().toLowerCase(Locale.ROOT) + "-" + date;
        return Stream.concat(Stream.of(id), IntStream.iterate(2, number -> number + 1).mapToObj(number -> id + "-" + number))
                .filter(candidate -> meetings.stream().noneMatch(meeting -> meeting.id().equals(candidate)))
                .findFirst()
                .orElseThrow();
    }
}
