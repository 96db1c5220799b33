package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A reply by mail that is no answer before the secretariat has read it.
 *
 * @param id           0 until it is kept
 * @param incomingMail the mail as it came in, by its id in the mail room
 * @param receivedAt   when our mail server took it
 * @param text         what was written, without what was quoted
 * @param likely       the likely reading; empty where nothing can be guessed
 * @param why          in Danish: why it was not taken as an answer by itself
 * @param reading      what the secretariat read in it; empty until then
 */
public record PendingReply(
        long id,
        long hearingId,
        AuthorityCode seat,
        long incomingMail,
        Instant receivedAt,
        String sender,
        String text,
        Optional<AnswerKind> likely,
        String why,
        Optional<String> reading) {

    /** What the secretariat may read in a reply that is no answer. */
    public static final String NOTHING = "NOTHING";

    public boolean isUnread() {
        return reading.isEmpty();
    }
}
