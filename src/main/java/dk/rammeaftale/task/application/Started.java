package dk.rammeaftale.task.application;

import java.util.Optional;

/** What became of a start form that somebody has sent. */
public sealed interface Started {

    /** @param number the number or id that the process has got */
    record Now(Optional<String> number) implements Started {
    }

    /** The same page has been sent already, and nothing more is started. */
    record Before(Optional<String> number) implements Started {
    }

    /** A colleague has sent, saved or deleted the draft meanwhile, and nothing is started. */
    record DraftOvertaken() implements Started {
    }
}
