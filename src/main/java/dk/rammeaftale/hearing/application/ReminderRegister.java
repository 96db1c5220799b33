package dk.rammeaftale.hearing.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the seats of open hearings are reminded. */
public interface ReminderRegister {

    /** Replaces the reminders of a hearing that were not sent yet. */
    void plan(long hearingId, List<Instant> moments);

    /** The earliest reminder of an open hearing that was not sent yet. */
    Optional<Instant> nextDue();

    /** The reminders of open hearings that are due. */
    List<Planned> due(Instant now);

    /** @return false if somebody else has sent it */
    boolean claim(long reminderId, Instant at);

    boolean anySent(long hearingId);

    /** A reminder that is due. */
    record Planned(long id, long hearingId) {
    }
}
