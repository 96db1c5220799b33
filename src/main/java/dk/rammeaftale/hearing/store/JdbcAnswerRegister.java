package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerRegister;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnswerRegister implements AnswerRegister {

    private final JdbcClient jdbc;

    JdbcAnswerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long hearingId, Answer answer) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into hearing_answer (hearing_id, authority, answer, remark, received_at, given_by, way, late,
                            recorded_by, recorded_note)
                        values (:id, :authority, :answer, :remark, :receivedAt, :givenBy, :way, :late, :recordedBy, :note)
                        """)
                .param("id", hearingId)
                .param("authority", answer.seat().value())
                .param("answer", answer.kind().name())
                .param("remark", answer.comment())
                .param("receivedAt", Moments.stored(answer.receivedAt()))
                .param("givenBy", answer.by())
                .param("way", answer.way().name())
                .param("late", answer.late())
                .param("recordedBy", answer.recorded().map(Answer.Recorded::by).orElse(null))
                .param("note", answer.recorded().map(Answer.Recorded::note).orElse(null))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        answer.fields().forEach((name, content) -> jdbc.sql(
                        "insert into hearing_answer_field (answer_id, name, content) values (:id, :name, :content)")
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .update());
    }

    @Override
    public Map<Long, List<Answer>> counting(Collection<Long> hearingIds) {
        Map<Long, Map<String, String>> fields = fields(hearingIds);
        return RowsOfHearings.each(hearingIds, ids -> jdbc.sql("""
                        select * from hearing_answer a
                        where hearing_id in (:ids) and not late
                          and not exists (select 1 from hearing_answer later
                                          where later.hearing_id = a.hearing_id
                                            and later.authority = a.authority
                                            and not later.late
                                            and (later.received_at > a.received_at
                                                or (later.received_at = a.received_at and later.id > a.id)))
                        order by a.received_at, a.id
                        """)
                .param("ids", ids)
                .query(RowsOfHearings.with((row, index) -> answer(row, fields))));
    }

    @Override
    public Map<AuthorityCode, List<Answer>> versions(long hearingId) {
        Map<Long, Map<String, String>> fields = fields(Set.of(hearingId));
        return jdbc.sql("select * from hearing_answer where hearing_id = :id order by received_at, id")
                .param("id", hearingId)
                .query((row, index) -> answer(row, fields))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Answer::seat));
    }

    private Map<Long, Map<String, String>> fields(Collection<Long> hearingIds) {
        Map<Long, Map<String, String>> fields = new HashMap<>();
        if (hearingIds.isEmpty()) {
            return fields;
        }
        jdbc.sql("""
                        select f.answer_id, f.name, f.content from hearing_answer_field f
                        join hearing_answer a on a.id = f.answer_id
                        where a.hearing_id in (:ids) order by f.answer_id, f.name
                        """)
                .param("ids", hearingIds)
                .query(row -> {
                    fields.computeIfAbsent(row.getLong("answer_id"), id -> new LinkedHashMap<>())
                            .put(row.getString("name"), row.getString("content"));
                });
        return fields;
    }

    private static Answer answer(ResultSet row, Map<Long, Map<String, String>> fields) throws SQLException {
        return new Answer(
                new AuthorityCode(row.getString("authority")),
                AnswerKind.valueOf(row.getString("answer")),
                row.getString("remark"),
                Moments.read(row, "received_at").orElseThrow(),
                row.getString("given_by"),
                Answer.Way.valueOf(row.getString("way")),
                row.getBoolean("late"),
                fields.getOrDefault(row.getLong("id"), Map.of()),
                recorded(row));
    }

    private static Optional<Answer.Recorded> recorded(ResultSet row) throws SQLException {
        String note = row.getString("recorded_note");
        return Optional.ofNullable(row.getString("recorded_by")).map(by -> new Answer.Recorded(by, note));
    }
}
