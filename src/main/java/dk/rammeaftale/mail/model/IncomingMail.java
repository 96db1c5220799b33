package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that came in, as it is kept.
 *
 * @param sender     an address, or what stood in its place; empty if nothing did
 * @param receivedAt when our mail server took it
 * @param newText    empty unless it is a reply
 * @param detail     what gave an automatic reply away, why a mail did not arrive, or why this one cannot be read
 * @param match      empty if it answers no mail of ours
 */
public record IncomingMail(
        long id,
        IncomingKind kind,
        String sender,
        String subject,
        Instant receivedAt,
        String newText,
        String fullText,
        Optional<String> detail,
        Optional<Match> match) {
}
