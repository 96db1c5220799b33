package dk.rammeaftale.capacity.model;

import java.util.Optional;

/**
 * What one meeting decided about one case; there is one at most.
 *
 * @param round       the round that was treated
 * @param placesAfter only where the meeting approved another number of places than proposed
 */
public record MeetingDecision(String meetingId, int round, MeetingOutcome outcome, Optional<Integer> placesAfter) {
}
