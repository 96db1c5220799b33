package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import java.time.Instant;
import java.util.Optional;

/** A mail as it is put into the outbox. */
public record NewMail(
        Letter letter,
        RenderedMail words,
        String messageId,
        String threadRoot,
        Optional<String> replyTag,
        MailState state,
        Optional<String> reason,
        Instant at) {

    /** The moment it may leave. */
    public Instant readyAt() {
        return letter.notBefore().filter(moment -> moment.isAfter(at)).orElse(at);
    }
}
