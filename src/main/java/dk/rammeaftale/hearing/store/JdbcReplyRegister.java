package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.ReplyRegister;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.PendingReply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplyRegister implements ReplyRegister {

    private final JdbcClient jdbc;

    JdbcReplyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(PendingReply reply) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into hearing_reply (hearing_id, authority, incoming_mail, received_at, sender, new_text, likely, why)
                        values (:hearingId, :seat, :incomingMail, :receivedAt, :sender, :text, :likely, :why)
                        """)
                .param("hearingId", reply.hearingId())
                .param("seat", reply.seat().value())
                .param("incomingMail", reply.incomingMail())
                .param("receivedAt", Moments.stored(reply.receivedAt()))
                .param("sender", reply.sender())
                .param("text", reply.text())
                .param("likely", reply.likely().map(AnswerKind::name).orElse(null))
                .param("why", reply.why())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    @Override
    public Optional<PendingReply> find(long id) {
        return jdbc.sql("select * from hearing_reply where id = :id")
                .param("id", id)
                .query(JdbcReplyRegister::reply)
                .optional();
    }

    @Override
    public List<PendingReply> unread(Collection<Long> hearingIds) {
        return hearingIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from hearing_reply where hearing_id in (:ids) and reading is null order by received_at, id")
                        .param("ids", hearingIds)
                        .query(JdbcReplyRegister::reply)
                        .list();
    }

    @Override
    public List<PendingReply> of(long hearingId) {
        return jdbc.sql("select * from hearing_reply where hearing_id = :hearingId order by received_at, id")
                .param("hearingId", hearingId)
                .query(JdbcReplyRegister::reply)
                .list();
    }

    @Override
    public boolean read(long id, String reading, String note, String by, Instant at) {
        return jdbc.sql("""
                        update hearing_reply set reading = :reading, note = :note, read_by = :by, read_at = :at
                        where id = :id and reading is null
                        """)
                .param("reading", reading)
                .param("note", note)
                .param("by", by)
                .param("at", Moments.stored(at))
                .param("id", id)
                .update() == 1;
    }

    private static PendingReply reply(ResultSet row, int index) throws SQLException {
        return new PendingReply(
                row.getLong("id"),
                row.getLong("hearing_id"),
                new AuthorityCode(row.getString("authority")),
                row.getLong("incoming_mail"),
                Moments.read(row, "received_at").orElseThrow(),
                row.getString("sender"),
                row.getString("new_text"),
                Optional.ofNullable(row.getString("likely")).flatMap(AnswerKind::named),
                row.getString("why"),
                Optional.ofNullable(row.getString("reading")));
    }
}
