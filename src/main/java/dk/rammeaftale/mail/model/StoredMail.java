package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the outbox.
 *
 * @param messageId    stable from the first attempt to the last, so that a mail sent twice is recognised as one
 * @param threadRoot   the id that the mails of one case refer to
 * @param replyTag     what the personal reply address carries, if it has one
 * @param readyAt      when it was written, released after it was held, or was to leave at the earliest
 * @param keptAt       when it was kept, where no mail server is named
 * @param bouncedAt    when it came back, after the mail server had taken it
 * @param serverAnswer what the mail server said when it took the mail
 * @param reason       why it failed, waits, is held or was discarded
 * @param bounced      why it came back although the server had taken it; empty where it did not
 */
public record StoredMail(
        long id,
        String messageId,
        String thread,
        String threadRoot,
        String template,
        EmailAddress to,
        Optional<String> replyTag,
        RenderedMail words,
        MailState state,
        Instant createdAt,
        Instant readyAt,
        int attempts,
        Optional<Instant> firstAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<Instant> keptAt,
        Optional<Instant> bouncedAt,
        Optional<String> serverAnswer,
        Optional<String> reason,
        Optional<String> bounced) {

    /** When the mail server took it over, or when it was kept where no server is named. */
    public Optional<Instant> acceptedAt() {
        return sentAt.or(() -> keptAt);
    }
}
