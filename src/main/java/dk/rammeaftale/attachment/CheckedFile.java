package dk.rammeaftale.attachment;

/** A file whose size is allowed and whose content is what its name says. */
public record CheckedFile(String name, String mediaType, byte[] content) {
}
