package dk.rammeaftale.mail.model;

/**
 * A mail was refused for good, or not taken within three days; told as an event, until all who listen have taken it.
 *
 * @param reason in Danish, with the words of the server
 */
public record MailFailed(long mailId, String reason) {
}
