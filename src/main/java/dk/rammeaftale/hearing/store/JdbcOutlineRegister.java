package dk.rammeaftale.hearing.store;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.hearing.application.OutlineRegister;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutlineRegister implements OutlineRegister {

    private final JdbcClient jdbc;

    JdbcOutlineRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void touch(String id, String username, Instant at) {
        int touched = jdbc.sql("update hearing_outline set touched_at = :at where id = :id and username = :username")
                .param("id", id)
                .param("username", username)
                .param("at", Moments.stored(at))
                .update();
        if (touched == 0) {
            jdbc.sql("insert into hearing_outline (id, username, touched_at) values (:id, :username, :at)")
                    .param("id", id)
                    .param("username", username)
                    .param("at", Moments.stored(at))
                    .update();
        }
    }

    @Override
    public boolean isOf(String id, String username) {
        return jdbc.sql("select count(*) from hearing_outline where id = :id and username = :username")
                        .param("id", id)
                        .param("username", username)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void add(String id, CheckedFile file) {
        jdbc.sql("""
                        insert into hearing_outline_file (outline, file_name, media_type, size, content)
                        values (:id, :name, :type, :size, :content)
                        """)
                .param("id", id)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .update();
    }

    @Override
    public void keepOnly(String id, Set<Long> files) {
        files(id).stream()
                .map(Kept::id)
                .filter(file -> !files.contains(file))
                .forEach(file -> jdbc.sql("delete from hearing_outline_file where id = :file").param("file", file).update());
    }

    @Override
    public List<Kept> files(String id) {
        return jdbc.sql("select id, file_name, media_type, content from hearing_outline_file where outline = :id order by id")
                .param("id", id)
                .query((row, index) -> new Kept(
                        row.getLong("id"),
                        new CheckedFile(
                                row.getString("file_name"), row.getString("media_type"), row.getBytes("content"))))
                .list();
    }

    @Override
    public boolean remove(String id, String username) {
        return jdbc.sql("delete from hearing_outline where id = :id and username = :username")
                        .param("id", id)
                        .param("username", username)
                        .update()
                > 0;
    }

    @Override
    public void removeUntouchedSince(Instant moment) {
        jdbc.sql("delete from hearing_outline where touched_at < :moment").param("moment", Moments.stored(moment)).update();
    }
}
