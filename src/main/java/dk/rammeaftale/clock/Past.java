package dk.rammeaftale.clock;

import java.time.Instant;

/** A past that is being played; see {@link TimeMachine#relive}. */
public interface Past {

    /** How far it has come. */
    Instant now();

    /** Where it ends. The present goes on meanwhile. */
    Instant present();

    /** Goes on to this moment, and everything planned on the way happens at its own time; no further than the present. */
    void moveTo(Instant moment);
}
