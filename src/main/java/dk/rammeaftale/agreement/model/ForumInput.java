package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a forum outside the service has said at a step, such as Dialogforum, a local handicapråd, or user organisations.
 *
 * @param documentId the document that it was handed over in; empty if there is none
 * @param recordedBy a username
 */
public record ForumInput(
        String step, String forumName, LocalDate givenOn, String summary, Optional<Long> documentId, String recordedBy) {
}
