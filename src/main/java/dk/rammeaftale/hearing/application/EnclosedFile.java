package dk.rammeaftale.hearing.application;

/**
 * A document that is opened.
 *
 * @param mediaType such as {@code application/pdf}
 */
public record EnclosedFile(String name, String mediaType, byte[] content) {
}
