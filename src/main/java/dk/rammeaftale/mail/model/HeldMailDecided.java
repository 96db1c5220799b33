package dk.rammeaftale.mail.model;

/**
 * The secretariat has decided on held mail of a case; told as an event in the same transaction.
 *
 * @param by     the username of the one who decided
 * @param reason why, in their words; empty if they gave none
 */
public record HeldMailDecided(String thread, String by, Decision decision, String reason) {

    /** What may be decided. */
    public enum Decision {
        SENT_AS_IT_IS,
        NUMBER_REMOVED,
        NOT_SENT
    }
}
