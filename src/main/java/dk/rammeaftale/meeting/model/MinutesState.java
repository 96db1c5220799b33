package dk.rammeaftale.meeting.model;

/** How far the minutes of a meeting have come. */
public enum MinutesState {
    DRAFT("Referatet skrives"),
    WITH_CHAIR("Referatet ligger hos formanden"),
    /** The chair wants something changed. */
    SENT_BACK("Formanden har sendt referatet tilbage"),
    APPROVED("Formanden har godkendt referatet"),
    PUBLISHED("Referatet er udsendt");

    private final String label;

    MinutesState(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** Whether the secretariat may write in them; once they are published, for a corrected version. */
    public boolean isWritable() {
        return this == DRAFT || this == SENT_BACK || this == PUBLISHED;
    }

    /** Whether they can be sent to the chair. */
    public boolean isBeforeApproval() {
        return this == DRAFT || this == SENT_BACK;
    }
}
