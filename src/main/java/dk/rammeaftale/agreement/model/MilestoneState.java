package dk.rammeaftale.agreement.model;

/** How far a milestone has come. */
public enum MilestoneState {
    COMING("Kommer"),
    /** Somebody works on it, or waits for its meeting or its answers. */
    RUNNING("I gang"),
    DONE("Gennemført"),
    SKIPPED("Springes over"),
    /** Something else is done in its place. */
    REPLACED("Erstattet");

    private final String label;

    MilestoneState(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** Whether nothing more is to be done about it. */
    public boolean isOver() {
        return this == DONE || isLeftOut();
    }

    /** Whether it is not carried out as planned. */
    public boolean isLeftOut() {
        return this == SKIPPED || this == REPLACED;
    }
}
