package dk.rammeaftale.hearing.application;

/** Who is asked in a round after the first. */
enum AskAgain {
    /** Everybody, as in the first round. */
    ALL,
    /** Those who objected, those whose authority the proposal touches, and those whose consent is not certain. */
    CONCERNED
}
