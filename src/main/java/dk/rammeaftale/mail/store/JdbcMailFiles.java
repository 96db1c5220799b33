package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.application.MailFile;
import dk.rammeaftale.mail.application.MailFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailFiles implements MailFiles {

    private static final String ON = " from mail_file_on o join mail_file f on f.id = o.file_id where o.mail_id = :mail";

    private final JdbcClient database;

    JdbcMailFiles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long keep(MailFile file) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into mail_file (name, media_type, content) values (:name, :type, :content)")
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    @Override
    public List<MailFile> on(long mailId) {
        return database.sql("select f.*" + ON + " order by o.position")
                .param("mail", mailId)
                .query((row, n) -> file(row))
                .list();
    }

    @Override
    public List<String> namesOn(long mailId) {
        return database.sql("select f.name" + ON + " order by o.position").param("mail", mailId).query(String.class).list();
    }

    @Override
    public Optional<MailFile> on(long mailId, int position) {
        return database.sql("select f.*" + ON + " and o.position = :position")
                .param("mail", mailId)
                .param("position", position)
                .query((row, n) -> file(row))
                .optional();
    }

    private static MailFile file(ResultSet row) throws SQLException {
        return new MailFile(row.getString("name"), row.getString("media_type"), row.getBytes("content"));
    }
}
