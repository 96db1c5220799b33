package dk.rammeaftale.capacity.store;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.application.CaseFiles;
import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseFiles implements CaseFiles {

    private final JdbcClient jdbc;

    JdbcCaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseNumber number, List<CheckedFile> files) {
        for (int index = 0; index < files.size(); index++) {
            CheckedFile file = files.get(index);
            jdbc.sql("""
                            insert into capacity_attachment (case_number, position, file_name, media_type, size, content)
                            values (:number, :position, :name, :type, :size, :content)
                            """)
                    .param("number", number.value())
                    .param("position", index + 1)
                    .param("name", file.name())
                    .param("type", file.mediaType())
                    .param("size", file.content().length)
                    .param("content", file.content())
                    .update();
        }
    }

    @Override
    public List<Attachment> attachments(CaseNumber number) {
        return jdbc.sql("""
                        select position, file_name, media_type, size from capacity_attachment
                        where case_number = :number order by position
                        """)
                .param("number", number.value())
                .query((row, index) -> new Attachment(
                        row.getInt("position"), row.getString("file_name"), row.getString("media_type"), row.getLong("size")))
                .list();
    }

    @Override
    public Optional<byte[]> content(CaseNumber number, int position) {
        return jdbc.sql("select content from capacity_attachment where case_number = :number and position = :position")
                .param("number", number.value())
                .param("position", position)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public void keepDuties(CaseNumber number, Map<OwnDuty, String> duties) {
        duties.forEach((duty, answer) -> jdbc.sql(
                        "insert into capacity_duty (case_number, duty, answer) values (:number, :duty, :answer)")
                .param("number", number.value())
                .param("duty", duty.name())
                .param("answer", answer)
                .update());
    }

    @Override
    public Map<OwnDuty, String> duties(CaseNumber number) {
        Map<OwnDuty, String> duties = new EnumMap<>(OwnDuty.class);
        jdbc.sql("select duty, answer from capacity_duty where case_number = :number")
                .param("number", number.value())
                .query((row, index) -> duties.put(OwnDuty.valueOf(row.getString("duty")), row.getString("answer")))
                .list();
        return duties;
    }
}
