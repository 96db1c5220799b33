package dk.rammeaftale.meeting.model;

import java.util.Arrays;
import java.util.Optional;

/** What a meeting made of one bullet of a recommendation. */
public enum Outcome {
    APPROVED("Godkendt"),
    APPROVED_WITH_CHANGES("Godkendt med ændringer"),
    NOT_APPROVED("Ikke godkendt"),
    POSTPONED("Udsat"),
    TAKEN_NOTE_OF("Taget til efterretning"),
    DISCUSSED("Drøftet"),
    APPOINTED("Udpeget"),
    RECOMMENDED("Anbefalet over for KD-net/KKR");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** In Danish, as the minutes say it. */
    public String label() {
        return label;
    }

    /** Whether it can end what a case waits for, or send it to a later meeting. */
    public boolean answersCase() {
        return this == APPROVED || this == APPROVED_WITH_CHANGES || this == NOT_APPROVED || this == POSTPONED;
    }

    public static Optional<Outcome> named(String name) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().equals(name)).findFirst();
    }
}
