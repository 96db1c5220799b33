package dk.rammeaftale.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that the engine has given up.
 *
 * @param id      the job's id
 * @param step    the step's Danish name in the diagram
 * @param number  the business key of its process, e.g. the number of the case
 * @param since   when it failed for the last time
 * @param message what the failing code said: for those who know the code, mostly in English
 */
public record StuckStep(String id, String step, Optional<String> number, Instant since, String message) {
}
