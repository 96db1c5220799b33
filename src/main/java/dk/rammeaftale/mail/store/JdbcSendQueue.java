package dk.rammeaftale.mail.store;

import static dk.rammeaftale.mail.store.MailRows.at;

import dk.rammeaftale.mail.application.SendQueue;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as a table; every change is one statement that changes nothing when its condition holds no more. */
@Repository
class JdbcSendQueue implements SendQueue {

    private static final int CANDIDATES = 20;
    private static final String HELD_BY_NODE = " where id = :id and claimed_by = :node and state = 'WAITING'";

    private final JdbcClient database;

    JdbcSendQueue(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.sql("""
                        select min(greatest(next_attempt_at, coalesce(claimed_until, next_attempt_at)))
                        from mail where state = 'WAITING'
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<StoredMail> claim(String node, Instant now, Instant until) {
        List<Long> candidates = candidates(now);
        while (!candidates.isEmpty()) {
            Optional<Long> claimed = candidates.stream().filter(id -> isClaimed(id, node, now, until)).findFirst();
            if (claimed.isPresent()) {
                return claimed.map(this::read);
            }
            candidates = candidates(now);
        }
        return Optional.empty();
    }

    @Override
    public boolean sent(long id, String node, Instant at, String answer) {
        return database.sql("""
                        update mail set state = 'SENT', sent_at = :at, server_answer = :answer, reason = null,
                            tell_at = :at, claimed_by = null, claimed_until = null
                        """ + HELD_BY_NODE)
                .param("at", at(at))
                .param("answer", answer)
                .param("id", id)
                .param("node", node)
                .update() == 1;
    }

    @Override
    public boolean kept(long id, String node, Instant at, RenderedMail words) {
        return database.sql("""
                        update mail set state = 'KEPT', kept_at = :at, reason = null, subject = :subject,
                            body_text = :text, body_html = :html, attempts = 0, first_attempt_at = null,
                            tell_at = :at, claimed_by = null, claimed_until = null
                        """ + HELD_BY_NODE)
                .param("at", at(at))
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("id", id)
                .param("node", node)
                .update() == 1;
    }

    @Override
    public boolean deferred(long id, String node, Instant next, String reason) {
        return database.sql("""
                        update mail set next_attempt_at = :next, reason = :reason,
                            claimed_by = null, claimed_until = null
                        """ + HELD_BY_NODE)
                .param("next", at(next))
                .param("reason", reason)
                .param("id", id)
                .param("node", node)
                .update() == 1;
    }

    @Override
    public boolean failed(long id, String node, Instant at, String reason) {
        return database.sql("""
                        update mail set state = 'FAILED', reason = :reason,
                            tell_at = :at, claimed_by = null, claimed_until = null
                        """ + HELD_BY_NODE)
                .param("at", at(at))
                .param("reason", reason)
                .param("id", id)
                .param("node", node)
                .update() == 1;
    }

    private List<Long> candidates(Instant now) {
        return database.sql("""
                        select id from mail
                        where state = 'WAITING' and next_attempt_at <= :now
                            and (claimed_until is null or claimed_until <= :now)
                        order by next_attempt_at, id limit :candidates
                        """)
                .param("now", at(now))
                .param("candidates", CANDIDATES)
                .query(Long.class)
                .list();
    }

    private boolean isClaimed(long id, String node, Instant now, Instant until) {
        return database.sql("""
                        update mail set claimed_by = :node, claimed_until = :until, attempts = attempts + 1,
                            first_attempt_at = coalesce(first_attempt_at, :now)
                        where id = :id and state = 'WAITING' and next_attempt_at <= :now
                            and (claimed_until is null or claimed_until <= :now)
                        """)
                .param("node", node)
                .param("until", at(until))
                .param("now", at(now))
                .param("id", id)
                .update() == 1;
    }

    private StoredMail read(long id) {
        return database.sql("select * from mail where id = :id").param("id", id).query(MailRows::read).single();
    }
}
