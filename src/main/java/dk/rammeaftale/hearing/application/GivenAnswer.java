package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it comes in, before it is checked.
 *
 * @param kind       the name of what was chosen; empty where nothing was
 * @param by         the person who answers: a username, or a mail address where there is no login
 * @param receivedAt when it reached us; for a mail, when our mail server took it
 * @param fields     what is sent beside it, by the names of the fields
 * @param recorded   filled where the secretariat records it for the seat
 */
public record GivenAnswer(
        String kind,
        String comment,
        String by,
        Answer.Way way,
        Instant receivedAt,
        Map<String, String> fields,
        Optional<Answer.Recorded> recorded) {

    public GivenAnswer {
        kind = kind == null ? "" : kind;
        comment = comment == null ? "" : comment.strip();
        fields = Map.copyOf(fields);
    }

    /** An answer that the person gives in their own name. */
    public static GivenAnswer of(String kind, String comment, String by, Answer.Way way, Instant receivedAt) {
        return new GivenAnswer(kind, comment, by, way, receivedAt, Map.of(), Optional.empty());
    }

    /** Whether the same person has given just this answer in the same way, at whatever time. */
    boolean saysTheSameAs(Answer answer) {
        return kind.equals(answer.kind().name())
                && comment.equals(answer.comment())
                && fields.equals(answer.fields())
                && by.equals(answer.by())
                && way == answer.way();
    }
}
