package dk.rammeaftale.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due by the clock, such as sending waiting mail. Running it twice, or on two nodes at once, does no
 * harm: whoever implements it claims what it does in the database.
 */
public interface DueWork {

    /** A short English name for logs. */
    String name();

    /** When there is something to do next, possibly in the past; empty if nothing is planned. */
    Optional<Instant> nextDue();

    /** Does everything that is due by now. */
    void runDue();
}
