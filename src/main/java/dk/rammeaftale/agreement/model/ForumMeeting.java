package dk.rammeaftale.agreement.model;

import java.time.LocalDate;

/**
 * A meeting that a milestone can land on.
 *
 * @param id it stays when the meeting is moved
 */
public record ForumMeeting(String id, String forum, LocalDate date) {
}
