package dk.rammeaftale.mail.application;

import java.time.Instant;

/**
 * Every mail that lay in the mailbox is taken in; published in the transaction that records it.
 *
 * @param at when the reading began
 */
public record InboxRead(Instant at) {
}
