package dk.rammeaftale.capacity.model;

/** How a case ended. */
public enum CaseOutcome {
    CARRIED_OUT_WITHOUT_APPROVAL(true, "Kan gennemføres uden forudgående godkendelse i DASSOS."),
    APPROVED_BY_SILENCE(true, "Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen."),
    APPROVED_BY_ANSWERS(true, "Godkendt: alle adspurgte har svaret, og ingen har gjort indsigelse."),
    APPROVED_AT_MEETING(true, "Godkendt på DASSOS-møde."),
    APPROVED_WITH_CHANGES(true, "Godkendt med ændringer på DASSOS-møde."),
    REJECTED_AT_MEETING(false, "Ikke godkendt på DASSOS-møde."),
    WITHDRAWN(false, "Forslaget er trukket.");

    private final boolean carriedOut;
    private final String sentence;

    CaseOutcome(boolean carriedOut, String sentence) {
        this.carriedOut = carriedOut;
        this.sentence = sentence;
    }

    /** Whether the change is carried out, and so enters the register of places. */
    public boolean carriedOut() {
        return carriedOut;
    }

    /** The outcome in Danish. */
    public String sentence() {
        return sentence;
    }
}
