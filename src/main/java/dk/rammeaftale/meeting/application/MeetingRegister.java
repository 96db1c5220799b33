package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Meeting;
import java.util.List;
import java.util.Optional;

/** What the meeting plan keeps in the database. */
public interface MeetingRegister {

    /** In the order of their dates. */
    List<Meeting> all();

    Optional<Meeting> find(String id);

    /** As {@link #find}; until this transaction ends, every other one that holds the meeting waits. */
    Optional<Meeting> hold(String id);

    void store(Meeting meeting);

    /** Takes a draft out of the plan; any other meeting stays. */
    void discardDraft(String id);
}
