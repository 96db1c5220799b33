package dk.rammeaftale.meeting.model;

/** How far a meeting has come. */
public enum MeetingState {
    /** Stands in a plan that nobody has approved yet. */
    DRAFT("Udkast til mødeplan"),
    PLANNED("Planlagt"),
    /** The call for items is out. */
    CALLED("Der kan indmeldes punkter"),
    AGENDA_PUBLISHED("Dagsordenen er sendt"),
    /** It has begun; its minutes are being written or approved. */
    HELD("Afholdt, referatet er undervejs"),
    MINUTES_PUBLISHED("Referatet er sendt"),
    CANCELLED("Aflyst");

    private final String label;

    MeetingState(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** Whether an item can still be put on its agenda. */
    public boolean takesItems() {
        return this == PLANNED || this == CALLED;
    }

    /** Whether it is still to come. */
    public boolean isAhead() {
        return takesItems() || this == AGENDA_PUBLISHED;
    }

    /** Whether it is to come, if only in a draft. */
    public boolean isStillPlanned() {
        return this == DRAFT || isAhead();
    }

    /** Whether its agenda has been sent. */
    public boolean hasAgenda() {
        return this == AGENDA_PUBLISHED || this == HELD || this == MINUTES_PUBLISHED;
    }
}
