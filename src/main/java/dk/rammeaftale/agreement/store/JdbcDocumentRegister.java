package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.DocumentRegister;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.attachment.CheckedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDocumentRegister implements DocumentRegister {

    /** Without the content, which is read only when somebody opens it. */
    private static final String COLUMNS =
            "id, step_key, title, version, file_name, media_type, size, published, added_by, added_at";

    private final JdbcClient jdbc;

    JdbcDocumentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StepDocument add(long agreementId, String step, String title, CheckedFile file, String by, Instant now) {
        int version = jdbc.sql("""
                select coalesce(max(version), 0) + 1 from agreement_document
                where agreement_id = :agreement and step_key = :step and title = :title
                """)
                .param("agreement", agreementId)
                .param("step", step)
                .param("title", title)
                .query(Integer.class)
                .single();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into agreement_document (agreement_id, step_key, title, version, file_name, media_type, size, content,
                    added_by, added_at, published)
                values (:agreement, :step, :title, :version, :file, :media, :size, :content, :by, :now, false)
                """)
                .param("agreement", agreementId)
                .param("step", step)
                .param("title", title)
                .param("version", version)
                .param("file", file.name())
                .param("media", file.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    @Override
    public List<StepDocument> newest(long agreementId, String step) {
        Map<String, StepDocument> newest = new LinkedHashMap<>();
        all(agreementId).stream()
                .filter(document -> document.step().equals(step))
                .forEach(document -> newest.put(document.title(), document));
        return List.copyOf(newest.values());
    }

    @Override
    public List<StepDocument> all(long agreementId) {
        return jdbc.sql("select " + COLUMNS + " from agreement_document where agreement_id = :agreement order by id")
                .param("agreement", agreementId)
                .query((row, n) -> document(row))
                .list();
    }

    @Override
    public Optional<StepDocument> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from agreement_document where id = :id")
                .param("id", id)
                .query((row, n) -> document(row))
                .optional();
    }

    private static StepDocument document(ResultSet row) throws SQLException {
        return new StepDocument(
                row.getLong("id"),
                row.getString("step_key"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("published"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<CheckedFile> content(long id) {
        return jdbc.sql("select file_name, media_type, content from agreement_document where id = :id")
                .param("id", id)
                .query((row, n) -> new CheckedFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    @Override
    public void publish(long id, boolean published) {
        jdbc.sql("update agreement_document set published = :published where id = :id")
                .param("published", published)
                .param("id", id)
                .update();
    }
}
