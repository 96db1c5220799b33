package dk.rammeaftale.sample.model;

import java.util.Optional;

/**
 * What a meeting asks somebody to do.
 *
 * @param due  so many days after the meeting
 * @param done so many days after the meeting it is marked as done; empty if it stays open
 */
public record PointScript(String wording, String owner, int due, Optional<Integer> done) {
}
