package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.TakeoverRegister;
import dk.rammeaftale.agreement.model.TakeoverNotice;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTakeoverRegister implements TakeoverRegister {

    private final JdbcClient jdbc;

    JdbcTakeoverRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long agreementId, TakeoverNotice notice) {
        jdbc.sql("""
                insert into agreement_takeover (agreement_id, authority, facility_id, facility_name, noted_on, note, recorded_by,
                    recorded_at, withdrawal_reason)
                values (:agreement, :authority, :facility, :name, :day, :note, :by, :now, '')
                """)
                .param("agreement", agreementId)
                .param("authority", notice.authority().value())
                .param("facility", notice.facilityId().orElse(null))
                .param("name", notice.facilityName())
                .param("day", notice.notedOn())
                .param("note", notice.note())
                .param("by", notice.recordedBy())
                .param("now", notice.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<TakeoverNotice> of(long agreementId) {
        return jdbc.sql("select * from agreement_takeover where agreement_id = :agreement order by id")
                .param("agreement", agreementId)
                .query((row, n) -> notice(row))
                .list();
    }

    private static TakeoverNotice notice(ResultSet row) throws SQLException {
        return new TakeoverNotice(
                row.getLong("id"),
                new AuthorityCode(row.getString("authority")),
                Optional.ofNullable(row.getString("facility_id")),
                row.getString("facility_name"),
                row.getObject("noted_on", LocalDate.class),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getString("withdrawal_reason"));
    }

    @Override
    public void withdraw(long id, String reason, Instant now) {
        jdbc.sql("update agreement_takeover set withdrawn_at = :now, withdrawal_reason = :reason where id = :id and withdrawn_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
    }
}
