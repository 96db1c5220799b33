package dk.rammeaftale.mail.application;

import java.time.Instant;

/**
 * Somebody answered a mail of ours; published in the transaction that stores the answer.
 *
 * @param mailId            the mail in the outbox that is answered
 * @param senderIsRecipient whether it comes from the address that our mail went to
 * @param certain           whether it names our mail by what only its recipient knows; otherwise by the case and the sender
 * @param newText           without what is quoted; empty if there is nothing else, or if only a person can read the mail
 * @param receivedAt        when our mail server took it
 * @param from              the sender's address, or what stood in its place
 */
public record ReplyReceived(
        long incomingId,
        long mailId,
        boolean senderIsRecipient,
        boolean certain,
        String newText,
        String fullText,
        Instant receivedAt,
        String from) {
}
