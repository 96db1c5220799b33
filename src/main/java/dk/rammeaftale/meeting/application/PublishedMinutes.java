package dk.rammeaftale.meeting.application;

import java.util.Optional;
import java.util.Set;

/** The minutes of meetings as they were published. */
public interface PublishedMinutes {

    /** The newest version, for those who are to have it and for everybody. */
    record Papers(String html, String publicHtml) {
    }

    /** The meetings with minutes that were published. */
    Set<String> published();

    Optional<Papers> newest(String meetingId);
}
