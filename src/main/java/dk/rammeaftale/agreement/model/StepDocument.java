package dk.rammeaftale.agreement.model;

import java.time.Instant;

/**
 * One version of a document of a step.
 *
 * @param version  counted from 1; the newest of a title counts
 * @param addedBy  a username
 */
public record StepDocument(
        long id,
        String step,
        String title,
        int version,
        String fileName,
        String mediaType,
        long size,
        boolean published,
        String addedBy,
        Instant addedAt) {
}
