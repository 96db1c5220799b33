package dk.rammeaftale.meeting.model;

import java.time.Instant;

/**
 * The moments that what runs up to a meeting waits for.
 *
 * @param remindAt   when those on the mailing list are reminded of the hand-in deadline
 * @param handInOver the midnight that ends the last day on which items can be handed in
 * @param beginsAt   when the meeting begins
 */
public record MeetingTimes(Instant remindAt, Instant handInOver, Instant beginsAt) {
}
