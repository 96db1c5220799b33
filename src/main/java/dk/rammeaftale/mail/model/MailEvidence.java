package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the delivery of one mail.
 *
 * @param acceptedAt when the mail server took it over, or when it was kept where no server is named
 * @param bouncedAt  when it came back all the same
 * @param reason     why it failed, waits, is held or was discarded
 * @param bounced    why it came back although it was taken
 */
public record MailEvidence(
        long mailId,
        EmailAddress recipient,
        MailState state,
        int attempts,
        Optional<Instant> acceptedAt,
        Optional<Instant> bouncedAt,
        Optional<String> reason,
        Optional<String> bounced) {

    /** What a stored mail proves. */
    public static MailEvidence of(StoredMail mail) {
        return new MailEvidence(
                mail.id(), mail.to(), mail.state(), mail.attempts(), mail.acceptedAt(), mail.bouncedAt(), mail.reason(),
                mail.bounced());
    }
}
