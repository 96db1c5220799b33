package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Participant;
import java.util.List;
import java.util.Optional;

/** Who is asked to a meeting, in the database. */
public interface ParticipantRegister {

    /** In the order in which they were put on the list. */
    List<Participant> of(String meetingId);

    Optional<Participant> find(long id);

    long add(Participant participant);

    /** Keeps who it is; attendance and apologies stay as they are. */
    void save(Participant participant);

    void remove(long id);

    /** Keeps an apology with its deputy; empty takes it back. */
    void apologise(long id, Optional<Apology> apology);

    /**
     * Keeps who came.
     *
     * @param seen what whoever writes had before their eyes
     * @return false if somebody has recorded something else meanwhile
     */
    boolean attend(long id, Seen seen, Seen now);

    /** What is recorded of somebody's attendance. */
    record Seen(Attendance attendance, String deputyName) {
    }
}
