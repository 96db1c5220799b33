package dk.rammeaftale.mail.store;

import static dk.rammeaftale.mail.store.MailRows.at;

import dk.rammeaftale.mail.application.UntoldOutcomes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be told, as a column of the mails. */
@Repository
class JdbcUntoldOutcomes implements UntoldOutcomes {

    private final JdbcClient database;

    JdbcUntoldOutcomes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql("select min(tell_at) from mail")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<Long> due(Instant now) {
        return database.sql("select id from mail where tell_at <= :now order by tell_at, id")
                .param("now", at(now))
                .query(Long.class)
                .list();
    }

    @Override
    public boolean tell(long id) {
        return database.sql("update mail set tell_at = null where id = :id and tell_at is not null")
                .param("id", id)
                .update() == 1;
    }

    @Override
    public void postpone(long id, Instant next) {
        database.sql("update mail set tell_at = :next where id = :id and tell_at is not null")
                .param("next", at(next))
                .param("id", id)
                .update();
    }
}
