package dk.rammeaftale.directory.application;

import java.util.Map;

/**
 * What somebody sent about the points of a confirmation.
 *
 * @param shown   marks of what stood in the fields, by field
 * @param values  what stands in them now, by field
 * @param comment what was written freely
 */
public record EnteredConfirmation(Map<String, String> shown, Map<String, String> values, String comment) {
}
