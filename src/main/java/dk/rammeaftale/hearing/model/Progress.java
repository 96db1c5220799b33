package dk.rammeaftale.hearing.model;

/** What an open hearing waits for, or that it is over. */
public enum Progress {
    RUNNING("Åben"),
    /** The deadline has passed, and the mailbox has not been read since. */
    AWAITING_INBOX("Afventer indbakken"),
    /** The deadline has passed, and somebody's silence is not proved. */
    AWAITING_PROOF("Afventer dokumentation"),
    /** The deadline has passed, and the hearing is about to close. */
    CLOSING("Lukkes nu"),
    CLOSED("Lukket");

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
