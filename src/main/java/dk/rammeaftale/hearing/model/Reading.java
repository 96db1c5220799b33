package dk.rammeaftale.hearing.model;

import java.util.Optional;

/** What a written reply says, as far as that is certain. */
public sealed interface Reading {

    /** The reply is one of the phrases agreed on for it, and nothing else. */
    record NoRemarks() implements Reading {
    }

    /** The reply is one of the phrases agreed on for it, and says what stands in the way. */
    record Objection(String text) implements Reading {
    }

    /**
     * Somebody has to read it.
     *
     * @param likely what it looks like; only a proposal
     */
    record Unclear(Optional<AnswerKind> likely) implements Reading {
    }
}
