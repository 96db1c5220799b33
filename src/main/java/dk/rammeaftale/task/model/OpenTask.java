package dk.rammeaftale.task.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An open task in a list.
 *
 * @param name   what is to be done, and about what
 * @param number the number of its case or agreement, or the id of its meeting; empty if it has none
 * @param due    its deadline
 */
public record OpenTask(String id, String name, String number, Optional<Instant> due, Holding holding) {
}
