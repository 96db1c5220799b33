package dk.rammeaftale.meeting.process;

import org.springframework.stereotype.Component;

/** What the diagram asks in its expressions. */
@Component("meetingDesk")
public class MeetingDesk {

    /** The user who presides over the meeting; nobody where the chair has no login. */
    public String chairOf(String meetingId) {
        return null;
    }
}
