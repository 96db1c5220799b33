package dk.rammeaftale.mail.application;

import java.time.Instant;
import java.util.Optional;

/** What all nodes know about the reading of the mailbox. */
public interface InboxWatch {

    Instant nextReadAt();

    /** Takes the turn to read, if it has come; false if another node was first. */
    boolean takeTurn(Instant now, Instant next);

    /** When the last reading began that left nothing unread. */
    Optional<Instant> lastReadAt();

    /** Records a reading that left nothing unread; whatever was wrong is over. */
    void recordReading(Instant began);

    /** In Danish, what kept the last reading from taking everything in. */
    Optional<String> trouble();

    void recordTrouble(String sentence);
}
