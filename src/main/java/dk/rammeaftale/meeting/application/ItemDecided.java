package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;

/**
 * The minutes that say what a meeting decided about an item have been published. Handled in the same transaction; whoever
 * passes it on to something that can fail keeps it first.
 */
public record ItemDecided(AgendaItem item, Meeting meeting) {
}
