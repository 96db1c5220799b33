package dk.rammeaftale.meeting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the database keeps of the calls for items: which meetings have been begun, and when. */
public interface CallRegister {

    /** A planned meeting that has not been begun. */
    record NotBegun(String meetingId, LocalDate handInDeadline) {
    }

    /** The planned meetings on that day or later whose call has not begun. */
    List<NotBegun> notBegun(LocalDate from);

    /** When what runs up to the meeting was begun; empty if it was not. */
    Optional<Instant> begunAt(String meetingId);

    void begin(String meetingId, Instant at);

    void reminded(String meetingId, Instant at);
}
