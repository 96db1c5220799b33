package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Problem;
import java.util.List;

/** What came of changing one line of a register. */
public sealed interface RowOutcome {

    /** It stands in the register. */
    record Saved(List<String> key) implements RowOutcome {
    }

    /** Something is wrong with what was entered; nothing is changed. */
    record Refused(List<Problem> problems) implements RowOutcome {
    }

    /** Somebody else has changed the line since it was looked at; nothing is changed. */
    record Overtaken(RegisterRow now) implements RowOutcome {
    }

    /** There is no such line any more. */
    record Gone() implements RowOutcome {
    }
}
