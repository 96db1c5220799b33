package dk.rammeaftale.sample.model;

import java.util.Arrays;
import java.util.Optional;

/** What people do in a case of the script. */
public enum Verb {
    /** The operator confirms what the secretariat has started for it. */
    CONFIRM("bekræft"),
    /** The operator documents that it has contacted everybody concerned. */
    CONTACT("kontakt"),
    /** The secretariat chooses the mail hearing. */
    HEARING("høring"),
    /** The secretariat chooses the meeting. */
    MEETING("møde"),
    NO_REMARKS("ingen"),
    REMARK("bemærkning"),
    OBJECTION("indsigelse"),
    ABSTAIN("afstår"),
    /** Approves, where everybody has to. */
    YES("ja"),
    /** A mail came back: the secretariat writes to another address, too late for a reminder. */
    NEW_ADDRESS("ny-adresse"),
    /** The secretariat has reached by phone whose silence is not proved. */
    SETTLE("afklar"),
    /** The operator keeps to its proposal after remarks. */
    KEEP("fasthold"),
    /** The operator proposes another difference after remarks. */
    REVISE("ændr"),
    /** The operator gives its proposal up after remarks. */
    GIVE_UP("opgiv"),
    /** The operator withdraws the case. */
    WITHDRAW("træk");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    static Optional<Verb> named(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    /** Whether members of DASSOS say it, one seat after the other. */
    public boolean isAnswer() {
        return this == NO_REMARKS || this == REMARK || this == OBJECTION || this == ABSTAIN || this == YES;
    }

    /** Whether it names seats by their codes. */
    boolean namesSeats() {
        return isAnswer() || this == NEW_ADDRESS;
    }
}
