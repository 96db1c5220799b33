package dk.rammeaftale.agreement.model;

/** How far one authority has come with its approval. Silence is none of the states that count. */
public enum CouncilState {
    NOT_DECIDED("Ikke behandlet", "○", "dato for rådsmødet og rådets beslutning"),
    MEETING_PLANNED("Rådsmøde er planlagt", "○", "rådets beslutning"),
    MEETING_PASSED("Rådsmødet er holdt, beslutningen er ikke registreret", "!", "rådets beslutning"),
    APPROVED_WITHOUT_EXTRACT("Godkendt, udskrift mangler", "!", "udskrift af rådets protokol"),
    APPROVED("Godkendt", "✓", ""),
    RESERVED("Forbehold, der skal behandles", "!", "DASSOS' eller KKR's behandling af forbeholdet"),
    RESERVATION_SETTLED_WITHOUT_EXTRACT("Forbehold behandlet, udskrift mangler", "!", "udskrift af rådets protokol"),
    RESERVATION_SETTLED("Forbehold behandlet, gælder som godkendelse", "✓", ""),
    RESERVATION_NOT_SETTLED("Forbehold behandlet, rådet spørges igen", "○", "rådets nye beslutning"),
    REJECTED("Afvist, skal behandles", "✗", "DASSOS' og KKR's behandling af afvisningen"),
    REJECTION_TREATED("Afvisning behandlet, rådet spørges igen", "○", "rådets nye beslutning");

    private final String label;
    private final String sign;
    private final String missing;

    CouncilState(String label, String sign, String missing) {
        this.label = label;
        this.sign = sign;
        this.missing = missing;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** Stands before the label, never instead of it. */
    public String sign() {
        return sign;
    }

    /** What the agreement lacks from it before it can be submitted; empty if nothing. */
    public String missing() {
        return missing;
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether the council is to decide, for the first time or again. */
    public boolean awaitsCouncil() {
        return switch (this) {
            case NOT_DECIDED, MEETING_PLANNED, MEETING_PASSED, RESERVATION_NOT_SETTLED, REJECTION_TREATED -> true;
            default -> false;
        };
    }

    /** Whether it is for the authority itself to do the next thing. */
    public boolean awaitsAuthority() {
        return awaitsCouncil() || this == APPROVED_WITHOUT_EXTRACT || this == RESERVATION_SETTLED_WITHOUT_EXTRACT;
    }
}
