package dk.rammeaftale.hearing.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail to a seat, with what is known of its delivery.
 *
 * @param acceptedAt when the mail server took it; empty until then
 * @param failure    in Danish: why it was refused or came back; empty where it did neither
 */
public record SeatMail(
        long mailId, Kind kind, EmailAddress to, Instant writtenAt, Optional<Instant> acceptedAt, Optional<String> failure) {

    /** Why the seat was written to. */
    public enum Kind {
        INVITATION,
        REMINDER,
        /** The deadline moved, an answer was received, the hearing was closed early … */
        NOTICE
    }

    /** Whether it went to the mail server before this moment and never came back. */
    public boolean isDeliveredBefore(Instant moment) {
        return acceptedAt.filter(at -> at.isBefore(moment)).isPresent() && failure.isEmpty();
    }

    /** Whether nothing more is expected to happen to it. */
    public boolean isSettled() {
        return acceptedAt.isPresent() || failure.isPresent();
    }
}
