package dk.rammeaftale.meeting.application;

import dk.rammeaftale.mail.model.EmailAddress;
import java.util.List;

/** Who takes part in a meeting beside the members of its forum, or instead of them. */
public interface InvitedPeople {

    List<EmailAddress> of(String meetingId);
}
