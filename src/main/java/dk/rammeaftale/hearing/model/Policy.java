package dk.rammeaftale.hearing.model;

import static dk.rammeaftale.hearing.model.AnswerKind.ABSTAIN;
import static dk.rammeaftale.hearing.model.AnswerKind.ANSWERED;
import static dk.rammeaftale.hearing.model.AnswerKind.NO;
import static dk.rammeaftale.hearing.model.AnswerKind.NOMINATED;
import static dk.rammeaftale.hearing.model.AnswerKind.NO_REMARKS;
import static dk.rammeaftale.hearing.model.AnswerKind.OBJECTION;
import static dk.rammeaftale.hearing.model.AnswerKind.RECUSED;
import static dk.rammeaftale.hearing.model.AnswerKind.REMARK;
import static dk.rammeaftale.hearing.model.AnswerKind.YES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What those asked may answer, and what it means that somebody does not. */
public enum Policy {

    /** A mail hearing: who has objected to nothing by the deadline counts as agreeing (practice of 2011 and 2016). */
    SILENCE_APPROVES("Mailhøring", List.of(NO_REMARKS, REMARK, OBJECTION, ABSTAIN, RECUSED)),
    /** Silence means no remarks; nothing is approved. */
    COMMENTS_ONLY("Høring om bemærkninger", List.of(NO_REMARKS, REMARK, ABSTAIN)),
    /** Everybody must say yes. */
    EXPLICIT_APPROVAL("Godkendelse af alle", List.of(YES, NO, ABSTAIN)),
    /** A representative and an alternate (suppleant) are named. */
    NOMINATION("Indstilling af repræsentanter", List.of(NOMINATED, ABSTAIN)),
    /** Up to twenty fields are filled in. */
    SURVEY("Indsamling af oplysninger", List.of(ANSWERED, ABSTAIN));

    private final String label;
    private final List<AnswerKind> choices;

    Policy(String label, List<AnswerKind> choices) {
        this.label = label;
        this.choices = choices;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    /** What may be answered, in the order in which it is shown. */
    public List<AnswerKind> choices() {
        return choices;
    }

    /** In Danish, inside a sentence: when a hearing of this policy may end before its deadline, where the setting lets it. */
    public String whenAllAnswered() {
        return switch (this) {
            case SILENCE_APPROVES -> "når alle har svaret uden indsigelse";
            case EXPLICIT_APPROVAL -> "når alle har svaret og godkendt";
            case COMMENTS_ONLY, NOMINATION, SURVEY -> "når alle har svaret";
        };
    }

    /** The answer that is meant where only its fields are filled in, and no choice is made; empty where one has to be made. */
    public Optional<AnswerKind> answeredByFields() {
        return choices.stream().filter(AnswerKind::hasFields).findFirst();
    }

    /** Whether an answer holds more than a choice and a text. */
    public boolean asksForMore() {
        return this == NOMINATION || this == SURVEY;
    }

    public static Optional<Policy> named(String name) {
        return Arrays.stream(values()).filter(policy -> policy.name().equals(name)).findFirst();
    }
}
