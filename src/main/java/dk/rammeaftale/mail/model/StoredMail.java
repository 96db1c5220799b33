package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the outbox.
 *
 * @param messageId    stable from the first attempt to the last, so that a mail sent twice is recognised as one
 * @param threadRoot   the id that the mails of one case refer to
 * @param readyAt      when it was written, or released after it was held
 * @param serverAnswer what the mail server said when it took the mail
 * @param reason       why it failed, waits, is held or was discarded
 */
public record StoredMail(
        long id,
        String messageId,
        String thread,
        String threadRoot,
        String template,
        EmailAddress to,
        RenderedMail words,
        MailState state,
        Instant createdAt,
        Instant readyAt,
        int attempts,
        Optional<Instant> firstAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> serverAnswer,
        Optional<String> reason) {
}
