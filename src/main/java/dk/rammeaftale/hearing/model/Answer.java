package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;

/**
 * What a seat answered.
 *
 * @param comment empty where none was given
 * @param by      the user who gave it
 */
public record Answer(AuthorityCode seat, AnswerKind kind, String comment, Instant receivedAt, String by) {
}
