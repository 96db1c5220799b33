package dk.rammeaftale.agreement.model;

/** What a forum has made of a step. */
public enum ForumOutcome {
    APPROVED("Godkendt"),
    /** It comes back at the forum's next meeting by itself. */
    POSTPONED("Udsat"),
    /** It is revised and comes back. */
    NOT_APPROVED("Ikke godkendt");

    private final String label;

    ForumOutcome(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
