package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** What a DASSOS meeting decided about a case. */
public enum MeetingOutcome {
    APPROVED,
    APPROVED_WITH_CHANGES,
    REJECTED,
    /** Not treated, or treated without a decision: the case comes back on the next agenda. */
    POSTPONED;

    public static Optional<MeetingOutcome> named(String name) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().equals(name)).findFirst();
    }
}
