package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.UploadedFile;
import java.util.List;
import java.util.Optional;

/**
 * An item as somebody hands it in, before it is checked.
 *
 * @param forum          the forum's id; may be left out where a meeting is named
 * @param meetingId      the meeting it is meant for; empty for the next one that takes it
 * @param recommendation Indstilling, one bullet a line
 * @param lateReason     why the secretariat takes it in after the deadline
 */
public record EnteredHandIn(
        Optional<String> forum,
        Optional<String> meetingId,
        Optional<String> section,
        Optional<String> title,
        Optional<String> presenter,
        Optional<String> recommendation,
        Optional<String> statement,
        Optional<String> lateReason,
        List<UploadedFile> attachments) {
}
