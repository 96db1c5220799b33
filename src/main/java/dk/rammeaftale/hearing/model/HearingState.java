package dk.rammeaftale.hearing.model;

/** Where a hearing stands. */
public enum HearingState {
    PREPARED,
    OPEN,
    CLOSED
}
