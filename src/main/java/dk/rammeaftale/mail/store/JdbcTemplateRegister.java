package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.application.TemplateRegister;
import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The versions of mail templates as tables. */
@Repository
class JdbcTemplateRegister implements TemplateRegister {

    private static final String NEWEST = """
            version = (select max(newer.version) from mail_template_version newer where newer.template = v.template)
            """;

    private final JdbcClient database;

    JdbcTemplateRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long newest() {
        return database.sql("select coalesce(max(id), 0) from mail_template_version").query(Long.class).single();
    }

    @Override
    public Map<String, Map<Sentence.Key, String>> inForce() {
        Map<String, Map<Sentence.Key, String>> inForce = new HashMap<>();
        database.sql("""
                        select v.template, s.place, s.shipped, s.words from mail_template_version v
                        join mail_template_sentence s on s.version_id = v.id
                        where v."""
                        + NEWEST)
                .query(row -> {
                    inForce.computeIfAbsent(row.getString("template"), template -> new HashMap<>())
                            .put(key(row), row.getString("words"));
                });
        return inForce;
    }

    @Override
    public Map<String, TemplateVersion> newestVersions() {
        return database.sql("select * from mail_template_version v where v." + NEWEST)
                .query(JdbcTemplateRegister::version)
                .list().stream()
                .collect(Collectors.toMap(TemplateVersion::template, Function.identity()));
    }

    @Override
    public List<TemplateVersion> versions(String template) {
        return database.sql("select * from mail_template_version where template = :template order by version desc")
                .param("template", template)
                .query(JdbcTemplateRegister::version)
                .list();
    }

    @Override
    public Map<Sentence.Key, String> sentences(String template, int version) {
        Map<Sentence.Key, String> sentences = new LinkedHashMap<>();
        database.sql("""
                        select s.place, s.shipped, s.words from mail_template_version v
                        join mail_template_sentence s on s.version_id = v.id
                        where v.template = :template and v.version = :version
                        order by s.position
                        """)
                .param("template", template)
                .param("version", version)
                .query(row -> {
                    sentences.put(key(row), row.getString("words"));
                });
        return sentences;
    }

    @Override
    public boolean add(TemplateVersion version, Map<Sentence.Key, String> sentences) {
        // A version that somebody else is storing just now is met by the unique constraint.
        if (!versions(version.template()).stream().allMatch(known -> known.version() < version.version())) {
            return false;
        }
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into mail_template_version
                            (template, version, written_by, written_at, reason, restored_from)
                        values (:template, :version, :by, :at, :reason, :restoredFrom)
                        """)
                .param("template", version.template())
                .param("version", version.version())
                .param("by", version.by())
                .param("at", MailRows.at(version.at()))
                .param("reason", version.reason())
                .param("restoredFrom", version.restoredFrom().orElse(null))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        int position = 0;
        for (Map.Entry<Sentence.Key, String> sentence : sentences.entrySet()) {
            position++;
            add(id, position, sentence.getKey(), sentence.getValue());
        }
        return true;
    }

    private void add(long version, int position, Sentence.Key key, String words) {
        database.sql("""
                        insert into mail_template_sentence (version_id, position, place, shipped, words)
                        values (:version, :position, :place, :shipped, :words)
                        """)
                .param("version", version)
                .param("position", position)
                .param("place", key.place().name())
                .param("shipped", key.shipped())
                .param("words", words)
                .update();
    }

    private static Sentence.Key key(ResultSet row) throws SQLException {
        return new Sentence.Key(Sentence.Place.valueOf(row.getString("place")), row.getString("shipped"));
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                row.getString("template"),
                row.getInt("version"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("restored_from", Integer.class)));
    }
}
