package dk.rammeaftale.task.model;

import java.time.Instant;

/** A draft in a list, without what stands in it. */
public record DraftLine(long id, DraftPlace place, String title, String savedBy, Instant savedAt) {
}
