package dk.rammeaftale.hearing.store;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.hearing.application.HearingFiles;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHearingFiles implements HearingFiles {

    private final JdbcClient jdbc;

    JdbcHearingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long hearingId, List<CheckedFile> files) {
        for (int index = 0; index < files.size(); index++) {
            CheckedFile file = files.get(index);
            jdbc.sql("""
                            insert into hearing_file (hearing_id, position, file_name, media_type, size, content)
                            values (:id, :position, :name, :type, :size, :content)
                            """)
                    .param("id", hearingId)
                    .param("position", index + 1)
                    .param("name", file.name())
                    .param("type", file.mediaType())
                    .param("size", file.content().length)
                    .param("content", file.content())
                    .update();
        }
    }

    @Override
    public Optional<CheckedFile> find(long hearingId, int position) {
        return jdbc.sql("""
                        select file_name, media_type, content from hearing_file
                        where hearing_id = :id and position = :position
                        """)
                .param("id", hearingId)
                .param("position", position)
                .query((row, index) -> new CheckedFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
