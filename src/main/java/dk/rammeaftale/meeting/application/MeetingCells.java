package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the values of meetings and forums stand in a cell. */
final class MeetingCells {

    static final Map<String, Boolean> YES_OR_NO = new TreeMap<>(Map.of("ja", true, "nej", false));
    static final String NO_TIME = "er ikke et klokkeslæt som 12:00.";
    static final String NO_FORUM = "findes ikke blandt fora.";

    /** A spreadsheet may add the seconds when it saves the file again. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private MeetingCells() {
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.replace('.', ':'), TIME));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    static String yesOrNo(boolean value) {
        return value ? "ja" : "nej";
    }

    /** By its id or its name. */
    static Optional<Forum> forum(String text, List<Forum> forums) {
        return forums.stream()
                .filter(forum -> forum.id().equalsIgnoreCase(text) || forum.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
