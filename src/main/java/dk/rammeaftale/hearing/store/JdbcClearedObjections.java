package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.ClearedObjectionRegister;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.ClearedObjection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClearedObjections implements ClearedObjectionRegister {

    private final JdbcClient jdbc;

    JdbcClearedObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long hearingId, ClearedObjection cleared) {
        jdbc.sql("""
                        insert into hearing_cleared_objection (hearing_id, authority, cleared_at, cleared_by, way, recorded_note)
                        values (:hearingId, :seat, :at, :by, :way, :note)
                        """)
                .param("hearingId", hearingId)
                .param("seat", cleared.seat().value())
                .param("at", Moments.stored(cleared.at()))
                .param("by", cleared.by())
                .param("way", cleared.way().name())
                .param("note", cleared.note().orElse(null))
                .update();
    }

    @Override
    public List<ClearedObjection> of(long hearingId) {
        return jdbc.sql("select * from hearing_cleared_objection where hearing_id = :hearingId order by cleared_at, authority")
                .param("hearingId", hearingId)
                .query((row, index) -> new ClearedObjection(
                        new AuthorityCode(row.getString("authority")),
                        Moments.read(row, "cleared_at").orElseThrow(),
                        row.getString("cleared_by"),
                        Answer.Way.valueOf(row.getString("way")),
                        Optional.ofNullable(row.getString("recorded_note"))))
                .list();
    }
}
