package dk.rammeaftale.directory.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A difference between a register and what an authority says.
 *
 * @param register empty for what was written freely
 * @param label    what it is about, in words
 * @param before   what stood in the register when it was answered
 * @param why      why the secretariat has to look at it; empty if it was taken at once
 */
public record Correction(
        long id,
        long confirmation,
        String register,
        List<String> key,
        String column,
        String label,
        String before,
        String after,
        State state,
        String why,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    public Correction {
        key = List.copyOf(key);
    }

    /** What became of it. */
    public enum State {
        TAKEN,
        WAITING,
        ACCEPTED,
        REFUSED
    }

    public boolean isAbout(ConfirmationPoint point) {
        return point.register().equals(register) && point.key().equals(key) && point.column().equals(column);
    }

    /** Whether there is a cell that it could be taken into. */
    public boolean isAboutRegister() {
        return !register.isEmpty();
    }
}
