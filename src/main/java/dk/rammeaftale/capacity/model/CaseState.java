package dk.rammeaftale.capacity.model;

/** Where a case stands. */
public enum CaseState {
    AWAITING_CONFIRMATION("Afventer driftsherrens bekræftelse"),
    PERSONAL_DATA("Afventer sekretariatets afgørelse om mulige personoplysninger"),
    CONTACT("Afventer dokumentation for kontakt til berørte kommuner"),
    ASSESSMENT("Bagatelgrænsen vurderes"),
    ROUTE("Afventer valg af mailhøring eller møde"),
    HEARING("I mailhøring"),
    CONTESTED("Bemærkninger skal løses"),
    MEETING("Afventer DASSOS-møde"),
    DECIDED("Afgjort"),
    WITHDRAWN("Trukket");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOver() {
        return this == DECIDED || this == WITHDRAWN;
    }
}
