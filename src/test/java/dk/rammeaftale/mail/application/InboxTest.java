package dk.rammeaftale.mail.application;

import static dk.rammeaftale.mail.application.InboxBench.replyFromViborg;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.application.BreakingProxy.Moment;
import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingKind;
import dk.rammeaftale.mail.model.IncomingMail;
import jakarta.mail.Flags;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ServiceTest
class InboxTest {

    @Autowired
    private JdbcClient database;
    @Autowired
    private IncomingRegister register;
    @Autowired
    private InboxWatch watch;
    @Autowired
    private SentMails sent;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Inbox inboxOfTheService;
    private InboxBench bench;

    @BeforeEach
    void a_mailbox() {
        bench = new InboxBench(database, register, watch, sent, transactions);
    }

    @AfterEach
    void everything_is_closed() {
        bench.close();
    }

    @Test
    void a_reply_is_stored_told_and_put_away() {
        bench.arrives(replyFromViborg(1, "INGEN BEMÆRKNINGER"));
        bench.reads(bench.inbox());

        IncomingMail kept = bench.onlyKept();
        assertThat(kept.sender()).isEqualTo("direktoer@viborg.example");
        assertThat(kept.receivedAt()).isEqualTo(InboxBench.RECEIVED);
        assertThat(bench.told).containsExactly(
                new ReplyReceived(kept.id(), bench.idOf("invitation-viborg"), true, true, "INGEN BEMÆRKNINGER",
                        "INGEN BEMÆRKNINGER", InboxBench.RECEIVED, "direktoer@viborg.example"),
                new InboxRead(bench.clock.instant()));
        assertThat(bench.lyingIn("INBOX")).isZero();
        assertThat(bench.messagesIn(InboxVisit.HANDLED)).singleElement()
                .satisfies(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isTrue());
    }

    @Test
    void in_a_past_that_is_played_the_mailbox_is_left_alone_and_nobody_waits_for_it() {
        bench.arrives(replyFromViborg(1, "INGEN BEMÆRKNINGER"));
        Inbox inbox = bench.inboxInAPast();

        bench.reads(inbox);

        assertThat(inbox.isWatched()).isFalse();
        assertThat(inbox.nextDue()).isEmpty();
        assertThat(bench.lyingIn("INBOX")).isOne();
    }

    @Test
    void a_bounce_marks_the_mail_that_came_back_with_its_first_reason() {
        bench.arrives(bounce(1, "550 5.1.1 ukendt"));
        bench.arrives(bounce(2, "552 5.2.2 fuld"));
        bench.reads(bench.inbox());

        assertThat(bench.bounceReason("invitation-viborg")).contains("550 5.1.1 ukendt");
        assertThat(bench.told(DeliveryFailed.class)).extracting(DeliveryFailed::reason)
                .containsExactly("550 5.1.1 ukendt", "552 5.2.2 fuld");
        assertThat(bench.bounceReason("invitation-aarhus")).isEmpty();
    }

    @Test
    void the_service_without_a_mailbox_reads_nothing_and_waits_for_nothing() {
        assertThat(inboxOfTheService.isWatched()).isFalse();
        assertThat(inboxOfTheService.nextDue()).isEmpty();
        assertThat(inboxOfTheService.trouble()).isEmpty();
    }

    @Test
    void the_reading_counts_from_the_moment_it_began() {
        Inbox inbox = bench.inbox();
        Instant deadline = bench.clock.instant().plus(Duration.ofMinutes(1));
        bench.isHeardBy(event -> bench.clock.passes(Duration.ofSeconds(5)));
        bench.arrives(replyFromViborg(1, "Hej"));
        bench.reads(inbox);

        assertThat(inbox.lastReadAt()).contains(deadline);
        assertThat(inbox.hasBeenReadSince(deadline)).isTrue();
        assertThat(inbox.hasBeenReadSince(deadline.plusMillis(1))).isFalse();
    }

    @Test
    void the_mailbox_is_read_once_in_each_interval_whatever_the_number_of_nodes() {
        Inbox one = bench.inbox();
        Inbox other = bench.inbox();
        bench.reads(one);
        assertThat(one.nextDue()).contains(bench.clock.instant().plus(Duration.ofMinutes(1)));
        other.runDue();
        bench.clock.passes(Duration.ofSeconds(59));
        other.runDue();
        assertThat(bench.told).hasSize(1);
        bench.clock.passes(Duration.ofSeconds(1));
        other.runDue();
        assertThat(bench.told).hasSize(2);
    }

    @Test
    void a_mail_that_somebody_has_opened_is_taken_in_all_the_same() {
        bench.arrives(replyFromViborg(1, "Hej"));
        bench.messagesIn("INBOX").get(0).setFlag(Flags.Flag.SEEN, true);
        bench.reads(bench.inbox());

        assertThat(bench.kept()).hasSize(1);
    }

    @Test
    void a_mail_that_is_moved_back_is_not_taken_in_again() throws Exception {
        Inbox inbox = bench.inbox();
        bench.arrives(replyFromViborg(1, "Hej"));
        bench.reads(inbox);
        bench.arrives("Received: from another way\r\n" + replyFromViborg(1, "Hej"));
        bench.reads(inbox);

        assertThat(bench.kept()).hasSize(1);
        assertThat(bench.told(ReplyReceived.class)).hasSize(1);
        assertThat(bench.lyingIn("INBOX")).isZero();
    }

    @Test
    void two_mails_of_the_same_words_are_two() {
        bench.arrives(replyFromViborg(1, "Hej"));
        bench.arrives(replyFromViborg(2, "Hej"));
        bench.reads(bench.inbox());

        assertThat(bench.kept()).hasSize(2);
    }

    @Test
    void a_mail_of_ten_megabytes_is_taken_in_whole() {
        bench.arrives(withFile(10_000_000));
        bench.reads(bench.inbox());

        IncomingMail kept = bench.onlyKept();
        assertThat(kept.newText()).isEqualTo("INGEN BEMÆRKNINGER");
        assertThat(register.attachments(kept.id())).containsExactly(new Attachment("bilag.bin", 7_300_000));
        assertThat(register.original(kept.id()).orElseThrow()).hasSizeGreaterThan(9_900_000);
    }

    @Test
    void of_a_mail_that_is_too_large_the_head_is_kept_and_somebody_told() {
        bench.arrives(withFile(14_000_000));
        bench.reads(bench.inbox());

        IncomingMail kept = bench.onlyKept();
        assertThat(kept.kind()).isEqualTo(IncomingKind.UNREADABLE);
        assertThat(kept.detail().orElseThrow()).matches("Mailen fylder 1[34] MB og er ikke hentet. .* i mappen Behandlet\\.");
        assertThat(register.original(kept.id()).orElseThrow()).hasSizeLessThan(2000);
        assertThat(bench.told(ReplyReceived.class)).singleElement()
                .satisfies(told -> assertThat(told.mailId()).isEqualTo(bench.idOf("invitation-viborg")))
                .satisfies(told -> assertThat(told.newText()).isEmpty());
        assertThat(bench.lyingIn(InboxVisit.HANDLED)).isEqualTo(1);
    }

    @Test
    void a_mail_that_the_rooms_above_fail_at_is_kept_back_and_stops_no_other() {
        Inbox inbox = bench.inbox();
        IntStream.rangeClosed(1, 3).forEach(number -> bench.arrives(replyFromViborg(number, "Svar " + number)));
        bench.isHeardBy(event -> {
            if (event instanceof ReplyReceived reply && reply.newText().equals("Svar 2")) {
                throw new DuplicateKeyException("a rule of their own");
            }
            bench.told.add(event);
        });
        bench.reads(inbox);

        assertThat(bench.kept()).extracting(IncomingMail::newText).containsExactly("Svar 1", "Svar 3");
        assertThat(bench.lyingIn("INBOX")).isEqualTo(1);
        assertThat(inbox.lastReadAt()).isEmpty();
        assertThat(inbox.trouble()).contains("En mail i indbakken kunne ikke tages ind. Den prøves igen.");

        bench.isHeardBy(bench.told::add);
        bench.reads(inbox);
        assertThat(bench.told(ReplyReceived.class)).extracting(ReplyReceived::newText)
                .containsExactly("Svar 1", "Svar 3", "Svar 2");
        assertThat(inbox.trouble()).isEmpty();
        assertThat(inbox.lastReadAt()).contains(bench.clock.instant());
    }

    @Test
    void a_reading_that_nobody_could_be_told_of_does_not_count() {
        Inbox inbox = bench.inbox();
        bench.isHeardBy(event -> {
            throw new IllegalStateException("not now");
        });
        bench.reads(inbox);

        assertThat(inbox.lastReadAt()).isEmpty();
        assertThat(inbox.trouble().orElseThrow()).startsWith("Indbakken blev ikke læst til ende");
    }

    @Test
    void two_nodes_that_read_at_once_take_each_mail_in_once() {
        IntStream.rangeClosed(1, 20).forEach(number -> bench.arrives(replyFromViborg(number, "Svar " + number)));
        CyclicBarrier together = new CyclicBarrier(2);
        Stream.of(bench.inbox(), bench.inbox())
                .map(node -> CompletableFuture.runAsync(() -> {
                    await(together);
                    node.read(bench.clock.instant());
                }))
                .toList()
                .forEach(CompletableFuture::join);
        bench.reads(bench.inbox());

        assertThat(bench.kept()).hasSize(20);
        assertThat(bench.told(ReplyReceived.class)).extracting(ReplyReceived::newText).hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(bench.lyingIn("INBOX")).isZero();
    }

    @Test
    void a_mailbox_that_cannot_be_reached_is_told_until_it_can() {
        Inbox away = bench.inboxAt(1);
        bench.reads(away);
        assertThat(away.trouble().orElseThrow()).startsWith("Indbakken kan ikke læses: ");
        assertThat(away.lastReadAt()).isEmpty();
        assertThat(bench.told).isEmpty();

        bench.reads(bench.inbox());
        assertThat(away.trouble()).isEmpty();
        assertThat(away.hasBeenReadSince(bench.clock.instant())).isTrue();
    }

    @ParameterizedTest
    @Tag("once")
    @EnumSource(Moment.class)
    void a_connection_that_breaks_at_any_step_loses_no_mail_and_doubles_none(Moment moment) {
        Set<String> steps = new HashSet<>();
        boolean everyStepIsTried = false;
        for (int step = 0; !everyStepIsTried; step++) {
            List<String> texts = List.of("Først " + step, "Så " + step);
            for (int number = 0; number < texts.size(); number++) {
                bench.arrives(replyFromViborg(10 * step + number, texts.get(number)));
            }
            bench.told.clear();
            try (BreakingProxy proxy = new BreakingProxy(bench.greenMail.getImap().getPort(), step, moment)) {
                bench.reads(bench.inboxAt(proxy.port()));
                steps.addAll(proxy.commands());
                everyStepIsTried = !proxy.isBroken();
            }
            Optional<String> trouble = watch.trouble();
            Optional<Instant> lastRead = watch.lastReadAt();
            assertThat(trouble.isEmpty()).as("step %d: %s", step, trouble)
                    .isEqualTo(lastRead.equals(Optional.of(bench.clock.instant())));

            bench.reads(bench.inbox());
            assertThat(bench.told(ReplyReceived.class)).as("step %d", step)
                    .extracting(ReplyReceived::newText).containsExactlyElementsOf(texts);
            assertThat(bench.kept()).hasSize(2 * (step + 1));
            assertThat(bench.lyingIn("INBOX")).as("step %d", step).isZero();
            assertThat(bench.lyingIn(InboxVisit.HANDLED)).isEqualTo(2 * (step + 1));
        }
        assertThat(steps).contains("LOGIN", "SELECT", "UID FETCH", "UID STORE", "UID MOVE", "CLOSE", "LOGOUT");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bounce(int number, String answer) {
        return """
                From: mailer-daemon@viborg.example
                To: svar@sekretariat.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <retur-%d@viborg.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=graense

                --graense
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; direktoer@viborg.example
                Action: failed
                Diagnostic-Code: smtp; %s

                --graense
                Content-Type: text/rfc822-headers

                Message-ID: <invitation-viborg@sekretariat.example>

                --graense--
                """.formatted(number, answer).replace("\n", "\r\n");
    }

    /** @param bytes of the whole mail, more or less */
    private static String withFile(int bytes) {
        byte[] file = new byte[bytes / 100 * 73];
        return """
                From: direktoer@viborg.example
                To: svar+v1b0rg7k2m@sekretariat.example
                Subject: SV: Sag 2027-001
                Message-ID: <stor@viborg.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=graense

                --graense
                Content-Type: text/plain; charset=utf-8

                INGEN BEMÆRKNINGER
                --graense
                Content-Type: application/octet-stream; name=bilag.bin
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n") + Base64.getMimeEncoder().encodeToString(file) + "\r\n--graense--\r\n";
    }
}
