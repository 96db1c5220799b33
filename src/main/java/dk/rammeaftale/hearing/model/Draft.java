package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;

/**
 * What a colleague has prepared for the person on a seat: never an answer before that person confirms it.
 *
 * @param by the mail address of the colleague
 */
public record Draft(AuthorityCode seat, AnswerKind kind, String comment, String by, Instant at) {
}
