package dk.rammeaftale.meeting.model;

import java.util.Optional;

/**
 * One thing that an item recommends the forum to do, and what came of it.
 *
 * @param id          0 before it is stored
 * @param decidesCase whether its outcome is the outcome of the case that the item is about
 * @param unforeseen  decided at the meeting without having been recommended
 * @param outcome     empty until the meeting has dealt with it
 * @param note        what the minutes add to the outcome; may be empty
 * @param placesAfter how many places were approved, where a case was approved with changes
 */
public record Bullet(
        long id,
        String wording,
        boolean decidesCase,
        boolean unforeseen,
        Optional<Outcome> outcome,
        String note,
        Optional<Integer> placesAfter) {

    /** A bullet that nobody has dealt with yet. */
    public static Bullet recommending(String wording) {
        return new Bullet(0, wording, false, false, Optional.empty(), "", Optional.empty());
    }

    /** The bullet that a case waits for. */
    public static Bullet decidingCase(String wording) {
        return new Bullet(0, wording, true, false, Optional.empty(), "", Optional.empty());
    }

    /** Whether a later meeting has to deal with it: what a meeting has decided about the rest of an item stays decided. */
    public boolean isLeftOpen() {
        return outcome.isEmpty() || outcome.get() == Outcome.POSTPONED;
    }

    /** The same recommendation, as it stands on a later agenda. */
    public Bullet again() {
        return new Bullet(0, wording, decidesCase, false, Optional.empty(), "", Optional.empty());
    }
}
