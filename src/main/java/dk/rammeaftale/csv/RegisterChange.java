package dk.rammeaftale.csv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one line of a register, or to all of it at once when it was first filled.
 *
 * @param register name of the register's form
 * @param key      of the line; empty if it is about the whole register
 * @param by       username; empty if the service did it by itself
 * @param reason   why, as far as somebody said so
 * @param fields   what stood and what stands in the cells that changed
 */
public record RegisterChange(
        String register,
        List<String> key,
        Kind kind,
        Way way,
        Instant at,
        Optional<String> by,
        String reason,
        List<Field> fields) {

    public RegisterChange {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** What became of the line. */
    public enum Kind {
        FILLED,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The way by which it came in. */
    public enum Way {
        FILE,
        PAGE,
        CONFIRMATION
    }

    /** A cell that changed. */
    public record Field(String column, String before, String after) {
    }
}
