package dk.rammeaftale.meeting.model;

import java.time.Instant;

/**
 * Afbud: somebody cannot come to a meeting.
 *
 * @param note        what they write about it; may be empty
 * @param deputyName  who comes instead; empty if nobody does
 * @param deputyEmail where the deputy is reached; may be empty
 */
public record Apology(Instant at, String note, String deputyName, String deputyEmail) {

    public boolean hasDeputy() {
        return !deputyName.isEmpty();
    }

    /** Whether it says the same, whenever it came. */
    public boolean saysTheSameAs(Apology other) {
        return note.equals(other.note) && deputyName.equals(other.deputyName) && deputyEmail.equals(other.deputyEmail);
    }
}
