package dk.rammeaftale.hearing.model;

/** What became of an answer that was handed in. */
public sealed interface AnswerReceipt {

    /** It counts, until another one replaces it. */
    record Taken(Answer answer) implements AnswerReceipt {
    }

    /** The hearing was over: it is kept, and changes nothing. */
    record Late(Answer answer) implements AnswerReceipt {
    }

    /**
     * Something is wrong with it; nothing is kept.
     *
     * @param field    the name of the field to mend
     * @param sentence in Danish
     */
    record Refused(String field, String sentence) implements AnswerReceipt {
    }
}
