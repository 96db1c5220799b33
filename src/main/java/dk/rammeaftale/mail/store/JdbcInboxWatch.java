package dk.rammeaftale.mail.store;

import static dk.rammeaftale.mail.store.MailRows.at;

import dk.rammeaftale.mail.application.InboxWatch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row in which the nodes agree on who reads the mailbox. */
@Repository
class JdbcInboxWatch implements InboxWatch {

    private final JdbcClient database;

    JdbcInboxWatch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Instant nextReadAt() {
        return moment("next_read_at").orElseThrow();
    }

    @Override
    public boolean takeTurn(Instant now, Instant next) {
        return database.sql("update inbox_watch set next_read_at = :next where next_read_at <= :now")
                .param("next", at(next))
                .param("now", at(now))
                .update() == 1;
    }

    @Override
    public Optional<Instant> lastReadAt() {
        return moment("last_read_at");
    }

    @Override
    public void recordReading(Instant began) {
        database.sql("""
                        update inbox_watch set trouble = null,
                            last_read_at = greatest(coalesce(last_read_at, :began), :began)
                        """)
                .param("began", at(began))
                .update();
    }

    @Override
    public Optional<String> trouble() {
        return database.sql("select trouble from inbox_watch")
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    @Override
    public void recordTrouble(String sentence) {
        database.sql("update inbox_watch set trouble = :trouble").param("trouble", sentence).update();
    }

    private Optional<Instant> moment(String column) {
        return database.sql("select " + column + " from inbox_watch")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
