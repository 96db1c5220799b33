package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.NewItem;
import java.util.List;
import java.util.Optional;

/**
 * An item that can be handed in as it is.
 *
 * @param wished     the meeting that was chosen; empty for the next one that takes it
 * @param lateReason why the secretariat takes it in after the deadline; else empty
 */
record CheckedItem(NewItem item, Optional<Meeting> wished, String lateReason, List<CheckedFile> files) {
}
