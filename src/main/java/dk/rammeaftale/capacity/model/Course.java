package dk.rammeaftale.capacity.model;

import java.util.Optional;

/** Which way a case took to its decision. */
public enum Course {
    WITHOUT_APPROVAL("Uden godkendelse i DASSOS"),
    HEARING("Mailhøring"),
    MEETING("DASSOS-møde"),
    HEARING_AND_MEETING("Mailhøring og derefter DASSOS-møde");

    private final String label;

    Course(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** @param heard whether a hearing about the case ran to its end; empty where DASSOS has decided nothing */
    static Optional<Course> of(CaseOutcome outcome, boolean heard) {
        return switch (outcome) {
            case CARRIED_OUT_WITHOUT_APPROVAL -> Optional.of(WITHOUT_APPROVAL);
            case APPROVED_BY_SILENCE, APPROVED_BY_ANSWERS -> Optional.of(HEARING);
            case APPROVED_AT_MEETING, APPROVED_WITH_CHANGES, REJECTED_AT_MEETING ->
                Optional.of(heard ? HEARING_AND_MEETING : MEETING);
            case WITHDRAWN -> Optional.empty();
        };
    }
}
