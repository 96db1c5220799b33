package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.SeatMailRegister;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.mail.model.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeatMailRegister implements SeatMailRegister {

    private final JdbcClient jdbc;

    JdbcSeatMailRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Entry entry) {
        jdbc.sql("""
                        insert into hearing_mail (mail_id, hearing_id, authority, kind, email, written_at)
                        values (:mailId, :hearingId, :seat, :kind, :email, :writtenAt)
                        """)
                .param("mailId", entry.mailId())
                .param("hearingId", entry.hearingId())
                .param("seat", entry.seat().value())
                .param("kind", entry.kind().name())
                .param("email", entry.to().value())
                .param("writtenAt", Moments.stored(entry.writtenAt()))
                .update();
    }

    @Override
    public Optional<Entry> find(long mailId) {
        return jdbc.sql("select * from hearing_mail where mail_id = :mailId")
                .param("mailId", mailId)
                .query(JdbcSeatMailRegister::entry)
                .optional();
    }

    @Override
    public List<Entry> of(Collection<Long> hearingIds) {
        return hearingIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from hearing_mail where hearing_id in (:hearingIds) order by mail_id")
                        .param("hearingIds", hearingIds)
                        .query(JdbcSeatMailRegister::entry)
                        .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("mail_id"),
                row.getLong("hearing_id"),
                new AuthorityCode(row.getString("authority")),
                SeatMail.Kind.valueOf(row.getString("kind")),
                new EmailAddress(row.getString("email")),
                Moments.read(row, "written_at").orElseThrow());
    }
}
