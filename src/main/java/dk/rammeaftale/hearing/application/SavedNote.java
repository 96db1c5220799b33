package dk.rammeaftale.hearing.application;

import dk.rammeaftale.verdict.Problem;
import java.util.List;

/** What became of a høringsnotat that somebody saved. */
public sealed interface SavedNote {

    /** @param edition the one that it is now */
    record Done(int edition) implements SavedNote {
    }

    /** Somebody else has saved it in the meantime; nothing is stored. */
    record Overtaken() implements SavedNote {
    }

    /** Something in it cannot be kept; nothing is stored. */
    record Refused(List<Problem> problems) implements SavedNote {
    }
}
