package dk.rammeaftale.meeting.model;

import java.time.LocalDate;

/** A planned meeting of a forum, and the last day on which items for it can be handed in. */
public record Meeting(String id, String forum, LocalDate date, LocalDate handInDeadline) {
}
