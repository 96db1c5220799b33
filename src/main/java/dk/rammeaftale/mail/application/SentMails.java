package dk.rammeaftale.mail.application;

import java.util.Optional;

/** Finds the mail of ours that an incoming one answers. */
public interface SentMails {

    Optional<SentMail> withMessageId(String messageId);

    /** @param tag in lower case */
    Optional<SentMail> withReplyTag(String tag);

    /** @param thread a case number, or the Message-ID that the mails of a case refer to */
    Optional<SentMail> latest(String thread, String recipient);

    /** A mail in the outbox and the address it went to. */
    record SentMail(long id, String recipient) {
    }
}
