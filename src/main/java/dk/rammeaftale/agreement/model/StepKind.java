package dk.rammeaftale.agreement.model;

/** What is done at a step of the annual wheel. */
public enum StepKind {
    /** A forum decides about an item at a meeting. */
    DECISION("Behandling på møde"),
    /** The authorities are asked what they know; it can be closed with answers missing. */
    SURVEY("Indhentning af viden"),
    /** The authorities are asked for their comments; silence means none. */
    COMMENTS("Høring om bemærkninger"),
    /** Something is written, or a day is held; done when somebody says so, with what came of it. */
    WORK("Opgave"),
    /** What forums outside the service have said is recorded with its date and document. */
    INPUT("Input fra andre fora"),
    /** Each council approves by a decision of its own. */
    RATIFICATION("Godkendelse i byråd og regionsråd"),
    /** The agreement goes to the national authority and is published. */
    SUBMISSION("Indsendelse"),
    IN_FORCE("Ikrafttræden"),
    /** The development areas come back to the forum's meetings while the agreement is in force. */
    FOLLOW_UP("Opfølgning");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
