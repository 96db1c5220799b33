package dk.rammeaftale.hearing.store;

import dk.rammeaftale.hearing.application.ReminderRegister;
import dk.rammeaftale.hearing.model.HearingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminderRegister implements ReminderRegister {

    private static final String UNSENT_OF_OPEN =
            " from hearing_reminder r join hearing h on h.id = r.hearing_id where r.sent_at is null and h.state = :open";

    private final JdbcClient jdbc;

    JdbcReminderRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(long hearingId, List<Instant> moments) {
        jdbc.sql("delete from hearing_reminder where hearing_id = :id and sent_at is null")
                .param("id", hearingId)
                .update();
        moments.forEach(moment -> jdbc.sql("insert into hearing_reminder (hearing_id, due_at) values (:id, :dueAt)")
                .param("id", hearingId)
                .param("dueAt", Moments.stored(moment))
                .update());
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql("select r.due_at" + UNSENT_OF_OPEN + " order by r.due_at limit 1")
                .param("open", HearingState.OPEN.name())
                .query((row, index) -> Moments.read(row, "due_at").orElseThrow())
                .optional();
    }

    @Override
    public List<Planned> due(Instant now) {
        return jdbc.sql("select r.id, r.hearing_id" + UNSENT_OF_OPEN + " and r.due_at <= :now order by r.due_at, r.id")
                .param("open", HearingState.OPEN.name())
                .param("now", Moments.stored(now))
                .query((row, index) -> new Planned(row.getLong("id"), row.getLong("hearing_id")))
                .list();
    }

    @Override
    public boolean claim(long reminderId, Instant at) {
        return jdbc.sql("update hearing_reminder set sent_at = :at where id = :id and sent_at is null")
                .param("at", Moments.stored(at))
                .param("id", reminderId)
                .update() == 1;
    }

    @Override
    public boolean anySent(long hearingId) {
        return jdbc.sql("select count(*) from hearing_reminder where hearing_id = :id and sent_at is not null")
                .param("id", hearingId)
                .query(Long.class)
                .single() > 0;
    }
}
