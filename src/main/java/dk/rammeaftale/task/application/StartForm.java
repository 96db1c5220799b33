package dk.rammeaftale.task.application;

import java.util.Optional;

/**
 * The page that a start form was sent from.
 *
 * @param mark    of this page alone, which starts something once; empty if it came from somewhere else
 * @param draft   that is sent with it
 * @param edition of the draft that the sender has seen
 */
public record StartForm(String process, Optional<String> mark, Optional<Long> draft, int edition) {
}
