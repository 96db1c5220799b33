package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.MinutesVersion;
import dk.rammeaftale.meeting.model.MinutesWork;
import java.util.List;
import java.util.Optional;

/** What the database keeps of minutes beside the items: how far they have come, and what was published. */
public interface MinutesRegister {

    Optional<MinutesWork> find(String meetingId);

    /** Begun and not published, or with the chair: all that somebody still works on. */
    List<MinutesWork> unpublished();

    void store(MinutesWork work);

    /** The first version first. */
    List<MinutesVersion> versions(String meetingId);

    void add(MinutesVersion version);
}
