package dk.rammeaftale.mail.model;

/** What kind of mail came in. */
public enum IncomingKind {

    /** A person wrote. */
    REPLY("svar"),
    /** A machine answered for a person; says nothing about the case. */
    AUTOMATIC_REPLY("autosvar"),
    /** A mail of ours did not arrive, for good. */
    DELIVERY_FAILED("ikke leveret"),
    /** A mail of ours has not arrived yet. */
    DELIVERY_DELAYED("forsinket"),
    /** Kept as it came; a person has to look at it. */
    UNREADABLE("kan ikke læses");

    private final String label;

    IncomingKind(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
