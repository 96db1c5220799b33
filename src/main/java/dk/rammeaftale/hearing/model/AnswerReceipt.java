package dk.rammeaftale.hearing.model;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;

/** What became of an answer that was handed in. */
public sealed interface AnswerReceipt {

    /** It counts, until another one replaces it. */
    record Taken(Answer answer) implements AnswerReceipt {
    }

    /** The hearing was over: it is kept, and changes nothing. */
    record Late(Answer answer) implements AnswerReceipt {
    }

    /** Something is wrong with it; nothing is kept. */
    record Refused(List<Problem> problems) implements AnswerReceipt {

        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem");
            }
            problems = List.copyOf(problems);
        }

        /** @param sentence in Danish: what is wrong with the field */
        public Refused(String field, String sentence) {
            this(List.of(new Problem(field, sentence)));
        }

        /** The name of the first field to mend. */
        public String field() {
            return problems.get(0).field();
        }

        /** All sentences, each with the field it is about, in one line. */
        public String sentences() {
            return new Verdict.Refused<>(problems).sentences();
        }

        /** What is wrong with the first field, in Danish. */
        public String sentence() {
            return problems.get(0).sentence();
        }
    }
}
