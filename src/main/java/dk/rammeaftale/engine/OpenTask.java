package dk.rammeaftale.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A task that waits.
 *
 * @param name     in Danish, with what it is about
 * @param assignee whoever has taken it
 */
public record OpenTask(String id, String name, Optional<String> assignee, Optional<Instant> due) {
}
