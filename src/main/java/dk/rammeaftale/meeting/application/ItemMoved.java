package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.Optional;

/**
 * An item that waits for a meeting will be dealt with on another day: its meeting was moved or cancelled, or it went to
 * another one. Handled in the same transaction.
 *
 * @param meeting the meeting that it is on now; empty while none is planned
 */
public record ItemMoved(AgendaItem item, Optional<Meeting> meeting, String reason) {
}
