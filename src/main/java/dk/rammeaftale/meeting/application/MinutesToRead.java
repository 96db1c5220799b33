package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MinutesVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes as they read: what was published, and the draft that becomes the next version. */
@Service
@Transactional(readOnly = true)
public class MinutesToRead {

    private final MinutesRegister register;
    private final MinutesEditions editions;
    private final MinutesPapers papers;

    MinutesToRead(MinutesRegister register, MinutesEditions editions, MinutesPapers papers) {
        this.register = register;
        this.editions = editions;
        this.papers = papers;
    }

    /** The first version first. */
    public List<MinutesVersion> versions(String meetingId) {
        return register.versions(meetingId);
    }

    /** Empty while nothing is published. */
    public Optional<MinutesVersion> newest(String meetingId) {
        return versions(meetingId).stream().reduce((earlier, later) -> later);
    }

    /** In Danish, what has been written since the newest version. */
    public List<String> changes(Meeting meeting) {
        return editions.changes(meeting);
    }

    /** The document as it would be published now. */
    public String draft(Meeting meeting) {
        return papers.draft(meeting);
    }
}
