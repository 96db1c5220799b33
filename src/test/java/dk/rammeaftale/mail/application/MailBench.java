package dk.rammeaftale.mail.application;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.rammeaftale.clock.OutsideWorld;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.StoredMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail room on the real database, put together by hand around a real mail server and a clock of its own, so that
 * the shared service keeps having no mail server.
 */
final class MailBench implements AutoCloseable {

    static final MailSettings SETTINGS = new MailSettings(
            new EmailAddress("rammeaftale@sekretariat.example"),
            "Det fælleskommunale social- og sundhedssekretariat",
            new EmailAddress("svar@sekretariat.example"),
            List.of(new EmailAddress("sekretariatet@rammeaftale.example")),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5));

    final int port = freePort();
    final SetClock clock = new SetClock(Instant.parse("2026-12-11T09:00:00Z"));
    final Outbox outbox;
    final HeldMails heldMails;
    final MailDispatch dispatch;
    final DeliveryNews news;
    private final JdbcClient database;
    private final Mailbox mailbox;
    private final MailFiles files;
    private final SendQueue queue;
    private final Screening screening;
    private final PersonalWords words;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final OutsideWorld world = new OutsideWorld() {
        @Override
        public boolean takesPart() {
            return !aPastIsPlayed;
        }
    };
    private boolean aPastIsPlayed;
    private Optional<GreenMail> greenMail = Optional.empty();

    /** @param events who is told of what happens */
    MailBench(BeanFactory service, ApplicationEventPublisher events) {
        this.database = service.getBean(JdbcClient.class);
        this.mailbox = service.getBean(Mailbox.class);
        this.files = service.getBean(MailFiles.class);
        this.queue = service.getBean(SendQueue.class);
        this.screening = service.getBean(Screening.class);
        this.words = service.getBean(PersonalWords.class);
        this.transaction = service.getBean(TransactionTemplate.class);
        this.server = new MailServer(Optional.of(sender()), SETTINGS, files, world);
        this.outbox = outbox(server);
        this.heldMails = new HeldMails(mailbox, screening, events, clock);
        this.dispatch = anotherNode();
        this.news = new DeliveryNews(service.getBean(UntoldOutcomes.class), mailbox, events, transaction, clock);
        empty();
    }

    private Outbox outbox(MailServer itsServer) {
        MailTemplates templates = new MailTemplates(new LinkSettings(ApprovedMail.BASE_URL), EditedSentences.NONE);
        return new Outbox(templates, mailbox, screening, itsServer, SETTINGS, clock);
    }

    /** A node without a mail server. */
    Outbox outboxWithoutServer() {
        return outbox(new MailServer(Optional.empty(), SETTINGS, files, world));
    }

    MailDispatch dispatchWithoutServer() {
        return new MailDispatch(queue, new MailServer(Optional.empty(), SETTINGS, files, world), words, SETTINGS, clock);
    }

    MailDispatch anotherNode() {
        return new MailDispatch(queue, server, words, SETTINGS, clock);
    }

    void aPastIsPlayed(boolean now) {
        aPastIsPlayed = now;
    }

    void serverStarts() {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        greenMail = Optional.of(started);
    }

    void serverStops() {
        greenMail.ifPresent(GreenMail::stop);
        greenMail = Optional.empty();
    }

    /** What has arrived since the server was started. */
    List<MimeMessage> arrived() {
        return Stream.of(greenMail.orElseThrow().getReceivedMessages()).toList();
    }

    List<String> arrivedIds() {
        return arrived().stream().map(MailBench::messageId).toList();
    }

    void write(Letter... letters) {
        transaction.executeWithoutResult(status -> Stream.of(letters).forEach(outbox::write));
    }

    /** One letter; its mail's id. */
    long written(Letter letter) {
        return transaction.execute(status -> outbox.write(letter));
    }

    /** Time passes, and everything that falls due on the way happens at its time. */
    void passes(Duration time) {
        Instant end = clock.instant().plus(time);
        Optional<Instant> due = dispatch.nextDue();
        while (due.isPresent() && !due.get().isAfter(end)) {
            clock.is(due.get());
            dispatch.runDue();
            due = dispatch.nextDue();
        }
        clock.is(end);
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** All mails, oldest first. */
    List<StoredMail> stored() {
        return database.sql("select id from mail order by id").query(Long.class).list().stream()
                .map(id -> mailbox.find(id).orElseThrow())
                .toList();
    }

    StoredMail onlyStored() {
        List<StoredMail> mails = stored();
        if (mails.size() != 1) {
            throw new AssertionError("expected one mail, found " + mails);
        }
        return mails.get(0);
    }

    /** What a node does before it is killed. */
    StoredMail claimAndDie() {
        return queue.claim("killed", clock.instant(), clock.instant().plus(SETTINGS.lease())).orElseThrow();
    }

    @Override
    public void close() {
        serverStops();
        empty();
    }

    private void empty() {
        for (String table : List.of("mail_file_on", "mail_file", "mail", "released_number", "personal_link")) {
            database.sql("delete from " + table).update();
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
