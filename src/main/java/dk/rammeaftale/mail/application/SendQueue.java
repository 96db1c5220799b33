package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Instant;
import java.util.Optional;

/** The mails that wait to be sent, or to be kept where no server is named; a node claims one first, and nobody else has it until the lease ends. */
public interface SendQueue {

    /** The earliest moment at which some mail can be claimed. */
    Optional<Instant> nextDue();

    /** Claims one mail that is due, and counts the attempt. */
    Optional<StoredMail> claim(String node, Instant now, Instant until);

    /** @return false if the lease had ended and somebody else has it */
    boolean sent(long id, String node, Instant at, String answer);

    /**
     * Keeps a mail with these words instead of sending it, as if it had never been tried.
     *
     * @return false if the lease had ended and somebody else has it
     */
    boolean kept(long id, String node, Instant at, RenderedMail words);

    /** @return false if the lease had ended and somebody else has it */
    boolean deferred(long id, String node, Instant next, String reason);

    /** @return false if the lease had ended and somebody else has it */
    boolean failed(long id, String node, Instant at, String reason);
}
