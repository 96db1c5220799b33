package dk.rammeaftale.sample.model;

import java.time.LocalDateTime;

/** Something that somebody does at a moment of the history. */
public sealed interface Step {

    /** In Denmark. */
    LocalDateTime at();

    /** A case is proposed. */
    record Proposes(LocalDateTime at, CaseScript script) implements Step {
    }

    /**
     * Something is done in a case.
     *
     * @param seat the code of the seat it is about; empty where it is about none
     */
    record Acts(LocalDateTime at, CaseScript script, Act act, String seat) implements Step {
    }

    /** The secretariat opens a hearing of its own. */
    record Opens(LocalDateTime at, HearingScript script) implements Step {
    }

    /** A seat answers in one. */
    record Answers(LocalDateTime at, HearingScript script, Act act, String seat) implements Step {
    }

    /** An item is handed in. */
    record HandsIn(LocalDateTime at, ItemScript script) implements Step {
    }
}
