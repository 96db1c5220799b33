package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Drafts;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(long hearingId, Draft draft) {
        discard(hearingId, draft.seat());
        jdbc.sql("""
                        insert into hearing_draft (hearing_id, authority, answer, remark, prepared_by, prepared_at)
                        values (:hearingId, :seat, :answer, :comment, :by, :at)
                        """)
                .param("hearingId", hearingId)
                .param("seat", draft.seat().value())
                .param("answer", draft.kind().name())
                .param("comment", draft.comment())
                .param("by", draft.by())
                .param("at", Moments.stored(draft.at()))
                .update();
        draft.fields().forEach((name, content) -> jdbc.sql("""
                        insert into hearing_draft_field (hearing_id, authority, name, content)
                        values (:hearingId, :seat, :name, :content)
                        """)
                .param("hearingId", hearingId)
                .param("seat", draft.seat().value())
                .param("name", name)
                .param("content", content)
                .update());
    }

    @Override
    public Optional<Draft> find(long hearingId, AuthorityCode seat) {
        return jdbc.sql("select * from hearing_draft where hearing_id = :hearingId and authority = :seat")
                .param("hearingId", hearingId)
                .param("seat", seat.value())
                .query((row, index) -> new Draft(
                        new AuthorityCode(row.getString("authority")),
                        AnswerKind.valueOf(row.getString("answer")),
                        row.getString("remark"),
                        fields(hearingId, seat),
                        row.getString("prepared_by"),
                        Moments.read(row, "prepared_at").orElseThrow()))
                .optional();
    }

    private Map<String, String> fields(long hearingId, AuthorityCode seat) {
        Map<String, String> fields = new HashMap<>();
        jdbc.sql("select name, content from hearing_draft_field where hearing_id = :hearingId and authority = :seat")
                .param("hearingId", hearingId)
                .param("seat", seat.value())
                .query(row -> {
                    fields.put(row.getString("name"), row.getString("content"));
                });
        return fields;
    }

    @Override
    public void discard(long hearingId, AuthorityCode seat) {
        List.of("hearing_draft_field", "hearing_draft").forEach(table ->
                jdbc.sql("delete from " + table + " where hearing_id = :hearingId and authority = :seat")
                        .param("hearingId", hearingId)
                        .param("seat", seat.value())
                        .update());
    }
}
