package dk.rammeaftale.hearing.model;

/** How a hearing ended. */
public enum HearingOutcome {
    /** Nobody objected by the deadline, and somebody stayed silent. */
    APPROVED_BY_SILENCE,
    /** Everybody asked has answered, nobody objected. */
    APPROVED_BY_ANSWERS,
    /** Somebody objected: remarks must be resolved. */
    CONTESTED,
    /** A hearing in which nothing is approved is over. */
    COMPLETED,
    /** Somebody said no where everybody must say yes. */
    REJECTED,
    /** Answers are missing where silence does not approve. */
    INCOMPLETE,
    /** Called off before it was over. */
    CANCELLED
}
