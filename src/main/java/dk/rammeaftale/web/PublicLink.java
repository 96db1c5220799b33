package dk.rammeaftale.web;

/**
 * Something published that is linked from the first page of what everybody can read: a bean for each.
 *
 * @param label   in Danish
 * @param address within the service, e.g. {@code /offentlig/rammeaftaler}
 */
public record PublicLink(String label, String address) {
}
