package dk.rammeaftale.mail.model;

import java.time.Instant;

/**
 * An address that mail did not arrive at.
 *
 * @param since  when the first mail came back
 * @param lastAt when the last one did
 * @param reason why the last one did, as the reporting server gave it
 */
public record FailedAddress(EmailAddress address, Instant since, Instant lastAt, String reason) {

    /** The same after another mail has come back. */
    public FailedAddress again(Instant at, String why) {
        return new FailedAddress(address, since, at.isBefore(lastAt) ? lastAt : at, why);
    }
}
