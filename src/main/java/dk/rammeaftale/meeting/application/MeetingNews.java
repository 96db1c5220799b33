package dk.rammeaftale.meeting.application;

import java.time.Instant;
import java.util.List;

/** What a room tells a meeting about the time since the last one; a bean of each room above this one that has something to tell. */
public interface MeetingNews {

    /** A heading with its lines; without lines it says that there is nothing. */
    record Chapter(String heading, List<String> lines) {

        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    /** In the order in which it is to be read. */
    List<Chapter> between(Instant from, Instant until);
}
