package dk.rammeaftale.mail.store;

import static dk.rammeaftale.mail.store.MailRows.at;

import dk.rammeaftale.mail.application.ArrivedMail;
import dk.rammeaftale.mail.application.IncomingRegister;
import dk.rammeaftale.mail.application.ReadMail;
import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.IncomingKind;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.mail.model.Match;
import dk.rammeaftale.mail.model.MatchedBy;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Incoming mails as a table. */
@Repository
class JdbcIncomingRegister implements IncomingRegister {

    /** More than anybody writes; the whole is in the original. */
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SENDER = 320;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 255;

    private static final String SHOWN = """
            select id, kind, sender, subject, received_at, new_text, full_text, detail, answers, matched_by,
                sender_is_recipient
            from incoming_mail
            """;

    private final JdbcClient database;

    JdbcIncomingRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long add(ArrivedMail mail, ReadMail read, Optional<Match> match, Instant at) {
        Optional<IncomingContent.Reply> reply = Optional.of(read.content())
                .filter(IncomingContent.Reply.class::isInstance)
                .map(IncomingContent.Reply.class::cast);
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into incoming_mail (mailbox, uid_validity, uid, fingerprint, kind, sender, subject,
                            received_at, stored_at, new_text, full_text, detail, answers, matched_by,
                            sender_is_recipient, raw)
                        values (:mailbox, :validity, :uid, :fingerprint, :kind, :sender, :subject,
                            :receivedAt, :at, :newText, :fullText, :detail, :answers, :matchedBy,
                            :senderIsRecipient, :raw)
                        """)
                .param("mailbox", mail.place().mailbox())
                .param("validity", mail.place().validity())
                .param("uid", mail.place().uid())
                .param("fingerprint", read.fingerprint())
                .param("kind", read.content().kind().name())
                .param("sender", storable(read.head().sender(), LONGEST_SENDER))
                .param("subject", storable(read.head().subject(), LONGEST_SUBJECT))
                .param("receivedAt", at(mail.receivedAt()))
                .param("at", at(at))
                .param("newText", storable(reply.map(IncomingContent.Reply::newText).orElse(""), LONGEST_TEXT))
                .param("fullText", storable(reply.map(IncomingContent.Reply::fullText).orElse(""), LONGEST_TEXT))
                .param("detail", storable(read.content().detail(), LONGEST_DETAIL))
                .param("answers", match.map(Match::mailId).orElse(null))
                .param("matchedBy", match.map(Match::by).map(MatchedBy::name).orElse(null))
                .param("senderIsRecipient", match.map(Match::senderIsRecipient).orElse(null))
                .param("raw", mail.raw())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (int position = 0; position < read.attachments().size(); position++) {
            add(id, position, read.attachments().get(position));
        }
        return id;
    }

    private void add(long id, int position, Attachment attachment) {
        database.sql("""
                        insert into incoming_attachment (incoming_id, position, name, size_bytes)
                        values (:id, :position, :name, :size)
                        """)
                .param("id", id)
                .param("position", position)
                .param("name", storable(attachment.name(), LONGEST_NAME))
                .param("size", attachment.size())
                .update();
    }

    @Override
    public boolean holds(String fingerprint) {
        return database.sql("select count(*) from incoming_mail where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .single() > 0;
    }

    @Override
    public Set<Long> taken(String mailbox, long validity) {
        return new HashSet<>(database.sql("""
                        select uid from incoming_mail where mailbox = :mailbox and uid_validity = :validity
                        """)
                .param("mailbox", mailbox)
                .param("validity", validity)
                .query(Long.class)
                .list());
    }

    @Override
    public void markReturned(long mailId, String reason, Instant at) {
        database.sql("""
                        update mail set bounced_at = :at, bounce_reason = :reason
                        where id = :id and bounced_at is null
                        """)
                .param("at", at(at))
                .param("reason", storable(reason, LONGEST_DETAIL))
                .param("id", mailId)
                .update();
    }

    @Override
    public Optional<IncomingMail> find(long id) {
        return database.sql(SHOWN + " where id = :id").param("id", id).query(JdbcIncomingRegister::read).optional();
    }

    @Override
    public List<Attachment> attachments(long id) {
        return database.sql("""
                        select name, size_bytes from incoming_attachment where incoming_id = :id order by position
                        """)
                .param("id", id)
                .query((row, number) -> new Attachment(row.getString("name"), row.getLong("size_bytes")))
                .list();
    }

    @Override
    public Optional<byte[]> original(long id) {
        return database.sql("select raw from incoming_mail where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("raw"))
                .optional();
    }

    @Override
    public Page<IncomingMail> newest(Optional<IncomingKind> kind, Slice slice) {
        String filtered = kind.isPresent() ? " where kind = :kind" : "";
        Map<String, Object> values = kind.isPresent() ? Map.of("kind", kind.get().name()) : Map.of();
        long total = database.sql("select count(*) from incoming_mail" + filtered).params(values).query(Long.class).single();
        List<IncomingMail> mails = database.sql(SHOWN + filtered + " order by id desc limit :size offset :offset")
                .params(values)
                .param("size", slice.size())
                .param("offset", slice.offset())
                .query(JdbcIncomingRegister::read)
                .list();
        return new Page<>(mails, slice, total);
    }

    @Override
    public List<IncomingMail> answersTo(long mailId) {
        return database.sql(SHOWN + " where answers = :mailId order by id")
                .param("mailId", mailId)
                .query(JdbcIncomingRegister::read)
                .list();
    }

    @Override
    public Set<Long> returnedAmong(List<Long> mailIds) {
        if (mailIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("select id from mail where id in (:ids) and bounced_at is not null")
                .param("ids", mailIds)
                .query(Long.class)
                .list());
    }

    private static IncomingMail read(ResultSet row, int number) throws SQLException {
        Optional<Match> match = Optional.empty();
        long answers = row.getLong("answers");
        if (!row.wasNull()) {
            match = Optional.of(new Match(answers, MatchedBy.valueOf(row.getString("matched_by")),
                    row.getBoolean("sender_is_recipient")));
        }
        return new IncomingMail(
                row.getLong("id"),
                IncomingKind.valueOf(row.getString("kind")),
                row.getString("sender"),
                row.getString("subject"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("new_text"),
                row.getString("full_text"),
                Optional.of(row.getString("detail")).filter(detail -> !detail.isEmpty()),
                match);
    }

    /** PostgreSQL keeps no zero character; and mails are written by strangers. */
    private static String storable(String text, int longest) {
        String kept = text.replace("\u0000", "");
        if (kept.length() <= longest) {
            return kept;
        }
        int end = Character.isHighSurrogate(kept.charAt(longest - 1)) ? longest - 1 : longest;
        return kept.substring(0, end);
    }
}
