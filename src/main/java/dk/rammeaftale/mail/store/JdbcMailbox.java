package dk.rammeaftale.mail.store;

import static dk.rammeaftale.mail.store.MailRows.at;

import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.application.NewMail;
import dk.rammeaftale.mail.model.MailEvidence;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The outbox as a table. */
@Repository
class JdbcMailbox implements Mailbox {

    private final JdbcClient database;

    JdbcMailbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long add(NewMail mail) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into mail (message_id, thread, thread_root, template, recipient, reply_tag, subject,
                            body_text, body_html, state, reason, created_at, ready_at, next_attempt_at)
                        values (:messageId, :thread, :threadRoot, :template, :recipient, :replyTag, :subject,
                            :text, :html, :state, :reason, :at, :readyAt, :readyAt)
                        """)
                .param("messageId", mail.messageId())
                .param("thread", mail.letter().thread())
                .param("threadRoot", mail.threadRoot())
                .param("template", mail.letter().template())
                .param("recipient", mail.letter().to().value())
                .param("replyTag", mail.replyTag().orElse(null))
                .param("subject", mail.words().subject())
                .param("text", mail.words().text())
                .param("html", mail.words().html())
                .param("state", mail.state().name())
                .param("reason", mail.reason().orElse(null))
                .param("at", at(mail.at()))
                .param("readyAt", at(mail.readyAt()))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        mail.letter().links().values().stream().distinct().forEach(link -> addLink(id, link));
        for (int position = 1; position <= mail.letter().files().size(); position++) {
            hang(mail.letter().files().get(position - 1), id, position);
        }
        return id;
    }

    @Override
    public Optional<StoredMail> find(long id) {
        return database.sql("select * from mail where id = :id").param("id", id).query(MailRows::read).optional();
    }

    @Override
    public List<MailEvidence> evidence(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("""
                                select id, recipient, state, attempts, sent_at, kept_at, bounced_at, reason, bounce_reason
                                from mail where id in (:ids) order by id
                                """)
                        .param("ids", ids)
                        .query(MailRows::evidence)
                        .list();
    }

    @Override
    public Set<Long> linksIn(long id) {
        return database.sql("select link_id from mail_link where mail_id = :id")
                .param("id", id)
                .query(Long.class)
                .set();
    }

    @Override
    public List<StoredMail> held(String thread) {
        return database.sql("select * from mail where thread = :thread and state = 'HELD' order by id")
                .param("thread", thread)
                .query(MailRows::read)
                .list();
    }

    @Override
    public boolean letGo(long id, RenderedMail words, Instant at) {
        return database.sql("""
                        update mail set subject = :subject, body_text = :text, body_html = :html, state = 'WAITING',
                            reason = null, ready_at = greatest(ready_at, :at),
                            next_attempt_at = greatest(ready_at, :at)
                        where id = :id and state = 'HELD'
                        """)
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("at", at(at))
                .param("id", id)
                .update() == 1;
    }

    @Override
    public boolean discard(long id, String reason) {
        return database.sql("update mail set state = 'DISCARDED', reason = :reason, tell_at = created_at where id = :id and state = 'HELD'")
                .param("reason", reason)
                .param("id", id)
                .update() == 1;
    }

    @Override
    public boolean cancel(long id, String reason, Instant now) {
        return database.sql("""
                        update mail set state = 'DISCARDED', reason = :reason
                        where id = :id and state in ('WAITING', 'HELD')
                            and (claimed_until is null or claimed_until <= :now)
                        """)
                .param("reason", reason)
                .param("now", at(now))
                .param("id", id)
                .update() == 1;
    }

    @Override
    public boolean restart(long id, Instant at) {
        return database.sql("""
                        update mail set state = 'WAITING', reason = null, attempts = 0, first_attempt_at = null,
                            next_attempt_at = :at, kept_at = null, tell_at = null,
                            claimed_by = null, claimed_until = null
                        where id = :id and state in ('FAILED', 'KEPT')
                        """)
                .param("at", at(at))
                .param("id", id)
                .update() == 1;
    }

    @Override
    public long count(MailFilter filter) {
        return filtered("select count(*)", filter, "").query(Long.class).single();
    }

    @Override
    public Page<StoredMail> newest(MailFilter filter, Slice slice) {
        long total = count(filter);
        // The ids alone are skipped, not the words of all mails before the page.
        List<StoredMail> mails = filtered(
                        "select * from mail where id in (select id", filter,
                        " order by id desc limit :size offset :offset) order by id desc")
                .param("size", slice.size())
                .param("offset", slice.offset())
                .query(MailRows::read)
                .list();
        return new Page<>(mails, slice, total);
    }

    private void addLink(long mail, long link) {
        database.sql("insert into mail_link (mail_id, link_id) values (:mail, :link)")
                .param("mail", mail)
                .param("link", link)
                .update();
    }

    private void hang(long file, long mail, int position) {
        database.sql("insert into mail_file_on (mail_id, position, file_id) values (:mail, :position, :file)")
                .param("mail", mail)
                .param("position", position)
                .param("file", file)
                .update();
    }

    /** Only the conditions that are asked for, so that the database can use the index that fits them. */
    private JdbcClient.StatementSpec filtered(String what, MailFilter filter, String order) {
        StringBuilder sql = new StringBuilder(what).append(" from mail where true");
        Map<String, Object> values = new HashMap<>();
        filter.thread().ifPresent(thread -> {
            sql.append(" and thread = :thread");
            values.put("thread", thread);
        });
        filter.state().ifPresent(state -> {
            sql.append(" and state = :state");
            values.put("state", state.name());
        });
        filter.words().ifPresent(words -> {
            sql.append(" and (position(lower(cast(:words as varchar)) in lower(recipient)) > 0"
                    + " or position(lower(cast(:words as varchar)) in lower(subject)) > 0)");
            values.put("words", words);
        });
        return database.sql(sql.append(order).toString()).params(values);
    }
}
