package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Optional;

/**
 * An objection that its seat has taken back after the hearing had closed. The answer stays as it was given, and the outcome too.
 *
 * @param by   who took it back: a username, or a mail address where there is no login; the one who recorded it where the
 *             secretariat did
 * @param note how the word reached the secretariat; empty where the person on the seat took it back
 */
public record ClearedObjection(AuthorityCode seat, Instant at, String by, Answer.Way way, Optional<String> note) {
}
