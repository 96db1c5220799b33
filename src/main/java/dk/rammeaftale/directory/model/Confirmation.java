package dk.rammeaftale.directory.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an authority is asked to confirm.
 *
 * @param kind       what is to be confirmed
 * @param round      of all authorities, or the bounce that gave rise to asking this one
 * @param askedAt    when a mail was first written; empty as long as no address of the authority works
 * @param answeredBy the address whose link was used
 * @param closedAt   when a later one overtook it
 */
public record Confirmation(
        long id,
        String kind,
        String round,
        AuthorityCode authority,
        Optional<Instant> askedAt,
        Optional<Instant> remindedAt,
        Optional<Instant> answeredAt,
        Optional<String> answeredBy,
        Optional<Instant> closedAt) {

    public boolean isOpen() {
        return answeredAt.isEmpty() && closedAt.isEmpty();
    }
}
