package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.NoteRegister;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoteRegister implements NoteRegister {

    private final JdbcClient jdbc;

    JdbcNoteRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Note of(long hearingId) {
        int edition = jdbc.sql("select note_edition from hearing where id = :id")
                .param("id", hearingId)
                .query(Integer.class)
                .single();
        List<NoteRow> rows = jdbc.sql("select * from hearing_note_row where hearing_id = :id order by position")
                .param("id", hearingId)
                .query((row, index) -> new NoteRow(
                        new AuthorityCode(row.getString("authority")),
                        Moments.read(row, "answered_at").orElseThrow(),
                        row.getString("theme"),
                        row.getString("remark"),
                        row.getString("response"),
                        Optional.ofNullable(row.getString("incorporated")).map(NoteRow.Incorporated::valueOf)))
                .list();
        return new Note(edition, rows);
    }

    @Override
    public boolean replace(long hearingId, Note note) {
        int moved = jdbc.sql("update hearing set note_edition = note_edition + 1 where id = :id and note_edition = :edition")
                .param("id", hearingId)
                .param("edition", note.edition())
                .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql("delete from hearing_note_row where hearing_id = :id").param("id", hearingId).update();
        for (int position = 0; position < note.rows().size(); position++) {
            add(hearingId, position, note.rows().get(position));
        }
        return true;
    }

    private void add(long hearingId, int position, NoteRow row) {
        jdbc.sql("""
                        insert into hearing_note_row
                            (hearing_id, position, authority, answered_at, theme, remark, response, incorporated)
                        values (:id, :position, :authority, :answeredAt, :theme, :remark, :response, :incorporated)
                        """)
                .param("id", hearingId)
                .param("position", position)
                .param("authority", row.authority().value())
                .param("answeredAt", Moments.stored(row.answeredAt()))
                .param("theme", row.theme())
                .param("remark", row.remark())
                .param("response", row.response())
                .param("incorporated", row.incorporated().map(Enum::name).orElse(null))
                .update();
    }
}
