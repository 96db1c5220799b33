package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.CallRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallRegister implements CallRegister {

    private final JdbcClient jdbc;

    JdbcCallRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NotBegun> notBegun(LocalDate from) {
        return jdbc.sql("""
                        select id, hand_in_deadline from meeting
                        where state = 'PLANNED' and called_at is null and held_on >= :from
                        order by hand_in_deadline, id
                        """)
                .param("from", from)
                .query((row, n) -> new NotBegun(row.getString("id"), row.getObject("hand_in_deadline", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Instant> begunAt(String meetingId) {
        return jdbc.sql("select called_at from meeting where id = :id and called_at is not null")
                .param("id", meetingId)
                .query((row, n) -> row.getObject("called_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void begin(String meetingId, Instant at) {
        jdbc.sql("update meeting set called_at = :at where id = :id")
                .param("id", meetingId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void reminded(String meetingId, Instant at) {
        jdbc.sql("update meeting set reminded_at = :at where id = :id")
                .param("id", meetingId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
