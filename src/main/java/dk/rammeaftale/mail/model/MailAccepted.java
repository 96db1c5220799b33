package dk.rammeaftale.mail.model;

import java.time.Instant;

/**
 * The mail server has taken a mail over, or the mail was kept where no server is named; told as an event, until all who
 * listen have taken it.
 */
public record MailAccepted(long mailId, Instant at) {
}
