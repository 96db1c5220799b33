package dk.rammeaftale.meeting.model;

import java.time.Instant;
import java.util.List;

/**
 * An agenda as it was sent and published.
 *
 * @param revision   1 for the first; above that a revised agenda
 * @param html       the document of those who are to have it
 * @param publicHtml the document for everybody, without the items and attachments that are not published
 * @param changes    since the revision before, sentence by sentence
 * @param approvedBy a username; empty where nobody is known
 */
public record AgendaRevision(
        String meetingId,
        int revision,
        String html,
        String publicHtml,
        List<String> changes,
        String approvedBy,
        Instant approvedAt) {

    public AgendaRevision {
        changes = List.copyOf(changes);
    }
}
