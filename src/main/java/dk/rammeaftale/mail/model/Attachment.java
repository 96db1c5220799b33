package dk.rammeaftale.mail.model;

/** A file that hung on a mail; the size is in bytes. */
public record Attachment(String name, long size) {
}
