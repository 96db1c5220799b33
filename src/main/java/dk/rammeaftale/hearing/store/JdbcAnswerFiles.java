package dk.rammeaftale.hearing.store;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerFiles;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnswerFiles implements AnswerFiles {

    private static final String NAMED_BY_AN_ANSWER = """
            exists (select 1 from hearing_answer_field named
                    join hearing_answer given on given.id = named.answer_id
                    where given.hearing_id = hearing_answer_file.hearing_id
                      and given.authority = hearing_answer_file.authority
                      and named.name = hearing_answer_file.field
                      and named.content = cast(hearing_answer_file.id as varchar(20)))
            """;

    private final JdbcClient jdbc;

    JdbcAnswerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(long hearingId, AuthorityCode seat, String field, CheckedFile file) {
        jdbc.sql("delete from hearing_answer_file where hearing_id = :id and authority = :seat and field = :field and not "
                        + NAMED_BY_AN_ANSWER)
                .param("id", hearingId)
                .param("seat", seat.value())
                .param("field", field)
                .update();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into hearing_answer_file (hearing_id, authority, field, file_name, media_type, size, content)
                        values (:id, :seat, :field, :name, :type, :size, :content)
                        """)
                .param("id", hearingId)
                .param("seat", seat.value())
                .param("field", field)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    @Override
    public Optional<String> nameOf(long hearingId, AuthorityCode seat, String field, long id) {
        return jdbc.sql("""
                        select file_name from hearing_answer_file
                        where id = :file and hearing_id = :id and authority = :seat and field = :field
                        """)
                .param("file", id)
                .param("id", hearingId)
                .param("seat", seat.value())
                .param("field", field)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<CheckedFile> find(long hearingId, long id) {
        return jdbc.sql("select file_name, media_type, content from hearing_answer_file where id = :file and hearing_id = :id and "
                        + NAMED_BY_AN_ANSWER)
                .param("file", id)
                .param("id", hearingId)
                .query((row, index) -> new CheckedFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
