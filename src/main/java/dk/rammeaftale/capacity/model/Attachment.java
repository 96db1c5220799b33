package dk.rammeaftale.capacity.model;

/**
 * A file that belongs to a case.
 *
 * @param position 1 to 9, its number in the case
 * @param size     in bytes
 */
public record Attachment(int position, String fileName, String mediaType, long size) {
}
