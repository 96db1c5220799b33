package dk.rammeaftale.mail.store;

import dk.rammeaftale.mail.application.SentMails;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox, as those ask it who hold an answer in their hands. */
@Repository
class JdbcSentMails implements SentMails {

    private static final String SENT = "select id, recipient from mail where ";

    private final JdbcClient database;

    JdbcSentMails(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<SentMail> withMessageId(String messageId) {
        return found(database.sql(SENT + "message_id = :messageId").param("messageId", messageId));
    }

    @Override
    public Optional<SentMail> withReplyTag(String tag) {
        return found(database.sql(SENT + "reply_tag = :tag").param("tag", tag));
    }

    @Override
    public Optional<SentMail> latest(String thread, String recipient) {
        return found(database.sql(SENT + """
                        (thread = :thread or thread_root = :thread) and lower(recipient) = lower(:recipient)
                        order by id desc limit 1
                        """)
                .param("thread", thread)
                .param("recipient", recipient));
    }

    private static Optional<SentMail> found(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new SentMail(row.getLong("id"), row.getString("recipient"))).optional();
    }
}
