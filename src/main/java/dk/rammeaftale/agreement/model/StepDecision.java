package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a forum has decided about a step of an agreement.
 *
 * @param itemId     the agenda item that the minutes decided; empty where the secretariat has recorded the decision
 * @param recordedBy a username, or empty for the service itself
 */
public record StepDecision(
        String step, Optional<Long> itemId, ForumOutcome outcome, LocalDate decidedOn, String note, String recordedBy) {
}
