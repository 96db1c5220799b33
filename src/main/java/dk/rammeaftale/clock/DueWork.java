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

    /**
     * Whether a clock that is moved stops for it on its way. Not for work that looks at the world outside, again and again:
     * nothing happens there while our clock is moved, and it is enough to look when something else is done.
     */
    default boolean stopsTheClock() {
        return true;
    }

    /** Whether it is done, too, while a past is played. Not for what the present makes for itself. */
    default boolean belongsToThePast() {
        return true;
    }

    /** Does everything that is due by now. */
    void runDue();
}
