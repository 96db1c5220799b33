package dk.rammeaftale.hearing.model;

import java.util.function.Function;

/** What became of an answer that was handed in. */
public sealed interface AnswerReceipt {

    record Taken(Answer answer) implements AnswerReceipt {
    }

    /** Something is wrong with it; the sentence is Danish and names the field. */
    record Refused(String sentence) implements AnswerReceipt {
    }

    /** The hearing is over; the sentence is Danish. */
    record TooLate(String sentence) implements AnswerReceipt {
    }

    /**
     * The answer, if it was taken.
     *
     * @throws X if it was refused or came too late
     */
    default <X extends RuntimeException> Answer orElseThrow(Function<String, X> refused, Function<String, X> tooLate) {
        if (this instanceof Refused refusal) {
            throw refused.apply(refusal.sentence());
        }
        if (this instanceof TooLate late) {
            throw tooLate.apply(late.sentence());
        }
        return ((Taken) this).answer();
    }
}
