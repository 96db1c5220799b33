package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Meeting;
import java.util.List;

/** What the meeting plan keeps in the database. */
public interface MeetingRegister {

    /** In the order of their dates. */
    List<Meeting> all();

    void store(Meeting meeting);
}
