package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Map;

/**
 * What a colleague has prepared for the person on a seat: never an answer before that person confirms it.
 *
 * @param fields what it holds beside its kind and comment, as an answer would
 * @param by     the mail address of the colleague
 */
public record Draft(AuthorityCode seat, AnswerKind kind, String comment, Map<String, String> fields, String by, Instant at) {

    public Draft {
        fields = Map.copyOf(fields);
    }

    /** Whether somebody has prepared just the same, at whatever time. */
    public boolean saysTheSameAs(Draft other) {
        return kind == other.kind && comment.equals(other.comment) && fields.equals(other.fields) && by.equals(other.by);
    }
}
