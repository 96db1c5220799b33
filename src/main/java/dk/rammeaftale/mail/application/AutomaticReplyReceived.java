package dk.rammeaftale.mail.application;

import java.time.Instant;

/**
 * A machine answered a mail of ours, such as an out-of-office notice; published in the storing transaction.
 *
 * @param mailId     the mail in the outbox that is answered
 * @param receivedAt when our mail server took it
 */
public record AutomaticReplyReceived(long incomingId, long mailId, Instant receivedAt, String subject) {
}
