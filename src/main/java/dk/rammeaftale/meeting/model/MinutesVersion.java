package dk.rammeaftale.meeting.model;

import java.time.Instant;
import java.util.List;

/**
 * Minutes as they were sent and published.
 *
 * @param version     1 for the first; more for corrected ones
 * @param publicHtml  without what is not published
 * @param changes     in Danish, what differs from the version before
 * @param publishedBy a username, or empty for the service itself
 */
public record MinutesVersion(
        String meetingId,
        int version,
        String html,
        String publicHtml,
        List<String> changes,
        MinutesRecord record,
        String publishedBy,
        Instant publishedAt) {

    public MinutesVersion {
        changes = List.copyOf(changes);
    }
}
