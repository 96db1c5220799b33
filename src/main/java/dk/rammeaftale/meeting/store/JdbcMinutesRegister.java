package dk.rammeaftale.meeting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.rammeaftale.meeting.application.MinutesRegister;
import dk.rammeaftale.meeting.model.MinutesRecord;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.MinutesVersion;
import dk.rammeaftale.meeting.model.MinutesWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMinutesRegister implements MinutesRegister {

    private static final TypeReference<LinkedHashMap<String, String>> ENTRIES = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcMinutesRegister(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<MinutesWork> find(String meetingId) {
        return jdbc.sql("select * from meeting_minutes where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query((row, n) -> work(row))
                .optional();
    }

    @Override
    public List<MinutesWork> unpublished() {
        return jdbc.sql("select * from meeting_minutes where state <> :published order by meeting_id")
                .param("published", MinutesState.PUBLISHED.name())
                .query((row, n) -> work(row))
                .list();
    }

    private static MinutesWork work(ResultSet row) throws SQLException {
        return new MinutesWork(
                row.getString("meeting_id"),
                MinutesState.valueOf(row.getString("state")),
                row.getString("chair_remark"),
                row.getString("decided_by"),
                moment(row, "decided_at"),
                moment(row, "published_at"),
                row.getInt("reminders"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public void store(MinutesWork work) {
        int updated = write("""
                update meeting_minutes set state = :state, chair_remark = :remark, decided_by = :by, decided_at = :decided,
                    published_at = :published, reminders = :reminders
                where meeting_id = :meeting
                """, work);
        if (updated == 0) {
            write("""
                    insert into meeting_minutes (meeting_id, state, chair_remark, decided_by, decided_at, published_at, reminders)
                    values (:meeting, :state, :remark, :by, :decided, :published, :reminders)
                    """, work);
        }
    }

    private int write(String sql, MinutesWork work) {
        return jdbc.sql(sql)
                .param("meeting", work.meetingId())
                .param("state", work.state().name())
                .param("remark", work.chairRemark())
                .param("by", work.decidedBy())
                .param("decided", work.decidedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("published", work.publishedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("reminders", work.reminders())
                .update();
    }

    @Override
    public List<MinutesVersion> versions(String meetingId) {
        return jdbc.sql("select * from minutes_version where meeting_id = :meeting order by version")
                .param("meeting", meetingId)
                .query((row, n) -> new MinutesVersion(
                        row.getString("meeting_id"),
                        row.getInt("version"),
                        row.getString("html"),
                        row.getString("public_html"),
                        row.getString("changes").lines().toList(),
                        new MinutesRecord(read(row.getString("record"))),
                        row.getString("published_by"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void add(MinutesVersion version) {
        jdbc.sql("""
                        insert into minutes_version (meeting_id, version, html, public_html, changes, record, published_by,
                            published_at)
                        values (:meeting, :version, :html, :public, :changes, :record, :by, :at)
                        """)
                .param("meeting", version.meetingId())
                .param("version", version.version())
                .param("html", version.html())
                .param("public", version.publicHtml())
                .param("changes", String.join("\n", version.changes()))
                .param("record", written(version.record()))
                .param("by", version.publishedBy())
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private LinkedHashMap<String, String> read(String stored) {
        try {
            return json.readValue(stored, ENTRIES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(MinutesRecord record) {
        try {
            return json.writeValueAsString(record.entries());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
