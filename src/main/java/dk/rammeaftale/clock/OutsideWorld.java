package dk.rammeaftale.clock;

import org.springframework.stereotype.Component;

/**
 * Whether the world outside, such as mail servers and mailboxes, takes part in what happens. It always does, but for the
 * while in which a past is played that it knows nothing of.
 */
@Component
public class OutsideWorld {

    private volatile boolean shutOut;

    public boolean takesPart() {
        return !shutOut;
    }

    void isShutOut(boolean now) {
        shutOut = now;
    }
}
