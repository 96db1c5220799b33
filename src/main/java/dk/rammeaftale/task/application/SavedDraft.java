package dk.rammeaftale.task.application;

import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.verdict.Problem;
import java.util.List;

/** What became of a draft that somebody wanted to keep. */
public sealed interface SavedDraft {

    record Kept(Draft draft) implements SavedDraft {
    }

    /** A colleague was faster; theirs stands. */
    record Overtaken(Draft theirs) implements SavedDraft {
    }

    /** A colleague has sent or deleted it meanwhile. */
    record Gone() implements SavedDraft {
    }

    record Refused(List<Problem> problems) implements SavedDraft {
    }
}
