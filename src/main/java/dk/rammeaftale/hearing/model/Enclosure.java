package dk.rammeaftale.hearing.model;

/**
 * A document that the members may open.
 *
 * @param path where it lies in this service, beginning with a slash
 */
public record Enclosure(String name, String path) {
}
