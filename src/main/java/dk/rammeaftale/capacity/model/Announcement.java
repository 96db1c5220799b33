package dk.rammeaftale.capacity.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A result of DASSOS on its way to everybody concerned; the secretariat knows it already.
 *
 * @param plannedAt a moment in office hours
 * @param addedText what the secretariat says beside the result
 * @param writtenBy who wrote that last; a username
 * @param sentAt    when the mails were written; empty until then
 */
public record Announcement(
        CaseNumber number,
        Instant plannedAt,
        Optional<String> addedText,
        Optional<String> writtenBy,
        Optional<Instant> sentAt) {

    public boolean isSent() {
        return sentAt.isPresent();
    }
}
