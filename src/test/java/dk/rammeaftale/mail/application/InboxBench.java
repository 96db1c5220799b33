package dk.rammeaftale.mail.application;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.rammeaftale.clock.OutsideWorld;
import dk.rammeaftale.mail.model.IncomingMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.unit.DataSize;

/**
 * The receiving side of the mail room on the real database, put together by hand around a real IMAP server and a clock
 * of its own, so that the shared service keeps having no mailbox.
 */
final class InboxBench implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2026-12-14T08:00:00Z");
    static final Instant RECEIVED = Instant.parse("2026-12-16T08:30:00Z");
    private static final String ACCOUNT = "svar";
    private static final String PASSWORD = "hemmeligt";

    final SetClock clock = new SetClock(Instant.parse("2026-12-16T09:00:00Z"));
    /** What the rooms above were told, in order. */
    final List<Object> told = new CopyOnWriteArrayList<>();
    final GreenMail greenMail;
    private final GreenMailUser user;
    private final JdbcClient database;
    private final IncomingRegister register;
    private final InboxWatch watch;
    private final SentMails sent;
    private final PlatformTransactionManager transactions;
    private ApplicationEventPublisher listener = told::add;

    InboxBench(JdbcClient database, IncomingRegister register, InboxWatch watch, SentMails sent,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.register = register;
        this.watch = watch;
        this.sent = sent;
        this.transactions = transactions;
        this.greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        this.user = greenMail.setUser(ACCOUNT + "@sekretariat.example", ACCOUNT, PASSWORD);
        wipe();
        wasSent("invitation-viborg", "direktoer@viborg.example", "v1b0rg7k2m");
        wasSent("invitation-aarhus", "social@aarhus.example", "aa4hus9x3p");
        wasSent("invitation-randers", "leder@randers.example", null);
        wasSent("reminder-viborg", "direktoer@viborg.example", "v1b0rg8r3m");
    }

    private void wasSent(String name, String recipient, String tag) {
        database.sql("""
                        insert into mail (message_id, thread, thread_root, template, recipient, subject, body_text,
                            body_html, state, created_at, ready_at, sent_at, reply_tag)
                        values (:id, '2027-001', '<sag.2027-001@sekretariat.example>', 'sample', :recipient, 'Emne',
                            'Tekst', 'Tekst', 'SENT', :at, :at, :at, :tag)
                        """)
                .param("id", messageId(name))
                .param("recipient", recipient)
                .param("at", MONDAY.atOffset(java.time.ZoneOffset.UTC))
                .param("tag", tag)
                .update();
    }

    private static String messageId(String name) {
        return "<" + name + "@sekretariat.example>";
    }

    /** The name of the mail of ours with this id. */
    String nameOf(long mailId) {
        String messageId = database.sql("select message_id from mail where id = :id")
                .param("id", mailId)
                .query(String.class)
                .single();
        return messageId.substring(1, messageId.indexOf('@'));
    }

    long idOf(String name) {
        return database.sql("select id from mail where message_id = :id")
                .param("id", messageId(name))
                .query(Long.class)
                .single();
    }

    InboxSettings settings(int port) {
        return new InboxSettings("imap", "127.0.0.1", port, ACCOUNT, PASSWORD, "INBOX", Duration.ofMinutes(1),
                Duration.ofSeconds(10), DataSize.ofMegabytes(12));
    }

    /** A node that reads the mailbox. */
    Inbox inbox() {
        return inboxAt(greenMail.getImap().getPort());
    }

    /** A node that believes the mailbox to be behind this port. */
    Inbox inboxAt(int port) {
        return inbox(settings(port));
    }

    Inbox inbox(InboxSettings settings) {
        return inbox(settings, new OutsideWorld());
    }

    Inbox inboxInAPast() {
        return inbox(settings(greenMail.getImap().getPort()), new OutsideWorld() {
            @Override
            public boolean takesPart() {
                return false;
            }
        });
    }

    private Inbox inbox(InboxSettings settings, OutsideWorld world) {
        Intake plain = new Intake(register, watch, new Matching(sent), event -> listener.publishEvent(event), clock);
        ProxyFactory proxy = new ProxyFactory(plain);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
        return new Inbox(new InboxServer(settings), (Intake) proxy.getProxy(), register, watch, settings, world, clock);
    }

    /** From now on somebody else hears the events. */
    void isHeardBy(ApplicationEventPublisher other) {
        listener = other;
    }

    /** The next turn to read has come, and the node takes it. */
    void reads(Inbox inbox) {
        clock.passes(Duration.ofMinutes(1));
        inbox.runDue();
    }

    void arrives(String mail) {
        arrives(mail.getBytes(StandardCharsets.UTF_8));
    }

    void arrives(byte[] mail) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            folder("INBOX").appendMessage(message, new Flags(), Date.from(RECEIVED));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String replyFromViborg(int number, String text) {
        return """
                From: direktoer@viborg.example
                To: svar+v1b0rg7k2m@sekretariat.example
                Subject: SV: Sag 2027-001
                Message-ID: <svar-%d@viborg.example>

                %s
                """.formatted(number, text).replace("\n", "\r\n");
    }

    int lyingIn(String folder) {
        return folder(folder).getMessageCount();
    }

    List<StoredMessage> messagesIn(String folder) {
        return folder(folder).getMessages();
    }

    private MailFolder folder(String name) {
        try {
            return name.equals("INBOX")
                    ? greenMail.getManagers().getImapHostManager().getInbox(user)
                    : greenMail.getManagers().getImapHostManager().getFolder(user, name);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is kept, oldest first. */
    List<IncomingMail> kept() {
        return database.sql("select id from incoming_mail order by id").query(Long.class).list().stream()
                .map(id -> register.find(id).orElseThrow())
                .toList();
    }

    IncomingMail onlyKept() {
        List<IncomingMail> kept = kept();
        if (kept.size() != 1) {
            throw new AssertionError("expected one mail, found " + kept);
        }
        return kept.get(0);
    }

    <T> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<String> bounceReason(String name) {
        return database.sql("select bounce_reason from mail where message_id = :id and bounced_at is not null")
                .param("id", messageId(name))
                .query(String.class)
                .optional();
    }

    private void wipe() {
        database.sql("delete from incoming_attachment").update();
        database.sql("delete from incoming_mail").update();
        database.sql("delete from mail").update();
        database.sql("""
                update inbox_watch set last_read_at = null, trouble = null,
                    next_read_at = timestamp with time zone '2000-01-01 00:00:00+00:00'
                """).update();
    }

    @Override
    public void close() {
        greenMail.stop();
        wipe();
    }
}
