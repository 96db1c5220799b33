package dk.rammeaftale.hearing.model;

/** How a seat stands in a hearing, as the matrix shows it: before the deadline nobody is silent, only awaited. */
public enum Standing {
    ANSWERED("har svaret"),
    /** The answer stops approval. */
    CONTESTING("gør indsigelse"),
    /** Not asked: what the seat said or agreed to in an earlier round counts. */
    CARRIED_OVER("samtykke overført"),
    AWAITED("har ikke svaret endnu"),
    SILENT("har ikke svaret"),
    /** Without an answer, and not shown to have been asked. */
    UNPROVEN("kan ikke dokumenteres"),
    WAIVED("ikke hørt"),
    PROPOSER("Forslagsstiller");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /**
     * @param stand    what is known of the seat, or was when the hearing closed
     * @param contests whether the answer of the seat stops approval
     * @param running  whether the seat may still answer in time
     */
    static Standing of(SeatProof.Stand stand, boolean contests, boolean running) {
        return switch (stand) {
            case ANSWERED -> contests ? CONTESTING : ANSWERED;
            case CARRIED_OVER -> CARRIED_OVER;
            case SILENT -> running ? AWAITED : SILENT;
            case UNPROVEN -> running ? AWAITED : UNPROVEN;
            case WAIVED -> WAIVED;
            case PROPOSER -> PROPOSER;
        };
    }
}
