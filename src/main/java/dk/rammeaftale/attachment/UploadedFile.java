package dk.rammeaftale.attachment;

/** A file as it was handed in. */
public record UploadedFile(String field, String name, byte[] content) {
}
