package dk.rammeaftale.mail.application;

/** A file that hangs on a mail. */
public record MailFile(String name, String mediaType, byte[] content) {
}
