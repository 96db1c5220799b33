package dk.rammeaftale.agreement.model;

import java.util.Arrays;
import java.util.Optional;

/** What a council, or the regional council, has made of an agreement. */
public enum CouncilDecision {
    APPROVED("Godkendt"),
    /** It counts as approval only when it is recorded how DASSOS or KKR treated it (agreement note 2025). */
    APPROVED_WITH_RESERVATION("Godkendt med forbehold"),
    REJECTED("Afvist");

    private final String label;

    CouncilDecision(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    public static Optional<CouncilDecision> named(String name) {
        return Arrays.stream(values()).filter(decision -> decision.name().equals(name)).findFirst();
    }
}
