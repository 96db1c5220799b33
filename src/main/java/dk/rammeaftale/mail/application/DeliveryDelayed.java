package dk.rammeaftale.mail.application;

import java.time.Instant;

/**
 * A mail of ours has not arrived yet, and is still being tried; published in the storing transaction.
 *
 * @param mailId the mail in the outbox
 * @param reason one line, as the reporting server gave it
 * @param at     when our mail server took the report
 */
public record DeliveryDelayed(long mailId, String reason, Instant at) {
}
