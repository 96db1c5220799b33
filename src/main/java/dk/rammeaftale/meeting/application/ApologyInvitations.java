package dk.rammeaftale.meeting.application;

import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;

/** Lets a mail about a meeting carry the link by which its recipient sends apologies. */
public interface ApologyInvitations {

    /** The id of the link, for everybody who is asked to the meeting and until it begins; empty for anybody else. */
    Optional<Long> apologyLink(String meetingId, EmailAddress to);
}
