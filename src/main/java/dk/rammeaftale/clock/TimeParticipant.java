package dk.rammeaftale.clock;

import java.time.Instant;
import java.util.Optional;

/** Somebody with a clock and background work of their own, such as the workflow engine, who moves along in time. */
public interface TimeParticipant {

    /** When there is something to do next, possibly in the past; empty if nothing is planned. */
    Optional<Instant> nextDue();

    /** Does, in order, everything that is due by now, also what falls due through it; what fails is left for later. */
    void runDue();

    /** From now on tells the time of this clock; called again whenever the clock was moved. */
    void follow(MovableClock clock);

    /** Stops working in the background while the clock is moved. */
    void pause();

    /** Goes on working in the background if it did so before the pause. */
    void resume();
}
