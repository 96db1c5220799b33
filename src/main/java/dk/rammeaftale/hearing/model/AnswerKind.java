package dk.rammeaftale.hearing.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be answered in a hearing; which of it, is told by its {@link Policy}. The sources know only remarks; the objection
 * is our word for one that stops approval.
 */
public enum AnswerKind {
    NO_REMARKS("Ingen bemærkninger", false),
    REMARK("Bemærkning", true),
    OBJECTION("Indsigelse (forslaget kan ikke godkendes, som det foreligger)", true),
    /** Neither approves nor objects. */
    ABSTAIN("Afgiver ikke svar", false),
    /** Partial in the matter, by one's own judgement: neither approves nor objects. */
    RECUSED("Deltager ikke (inhabil)", false),
    YES("Godkender", false),
    NO("Godkender ikke", true),
    NOMINATED("Indstiller", false),
    ANSWERED("Har svaret", false);

    private final String label;
    private final boolean needsComment;

    AnswerKind(String label, boolean needsComment) {
        this.label = label;
        this.needsComment = needsComment;
    }

    /** The Danish words for it on forms and in mails. */
    public String label() {
        return label;
    }

    public boolean needsComment() {
        return needsComment;
    }

    /** Whether it consists of fields: who is nominated, what a survey asks. */
    public boolean hasFields() {
        return this == NOMINATED || this == ANSWERED;
    }

    public static Optional<AnswerKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
