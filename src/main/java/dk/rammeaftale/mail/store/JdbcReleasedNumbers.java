package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.application.ReleasedNumbers;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The released fingerprints as a table. */
@Repository
class JdbcReleasedNumbers implements ReleasedNumbers {

    private final JdbcClient database;

    JdbcReleasedNumbers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean contains(String thread, String fingerprint) {
        return database.sql("""
                        select count(*) from released_number where thread = :thread and fingerprint = :fingerprint
                        """)
                .param("thread", thread)
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .single() > 0;
    }

    @Override
    public void add(String thread, String fingerprint, String by, Instant at) {
        if (contains(thread, fingerprint)) {
            return;
        }
        database.sql("""
                        insert into released_number (thread, fingerprint, released_by, released_at)
                        values (:thread, :fingerprint, :by, :at)
                        """)
                .param("thread", thread)
                .param("fingerprint", fingerprint)
                .param("by", by)
                .param("at", MailRows.at(at))
                .update();
    }
}
