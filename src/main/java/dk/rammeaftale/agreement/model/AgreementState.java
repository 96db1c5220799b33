package dk.rammeaftale.agreement.model;

/** How far an agreement has come. */
public enum AgreementState {
    PREPARED("Udarbejdes"),
    /** Every authority has approved it, or what it reserved has been treated. */
    RATIFIED("Godkendt af alle myndigheder"),
    SUBMITTED("Indsendt"),
    IN_FORCE("I kraft"),
    ENDED("Udløbet");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
