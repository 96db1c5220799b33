package dk.rammeaftale.mail.application;

import static dk.rammeaftale.mail.application.Letters.sample;
import static dk.rammeaftale.mail.application.Letters.sampleTo;
import static dk.rammeaftale.mail.application.Letters.sampleWith;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class MailDispatchTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private SendQueue queue;
    @Autowired
    private MailFiles files;
    private MailBench bench;

    @BeforeEach
    void an_empty_outbox() {
        bench = new MailBench(service, service);
    }

    @AfterEach
    void everything_is_closed() {
        bench.close();
    }

    @Test
    void a_mail_arrives_with_its_headers_and_both_parts() throws Exception {
        bench.serverStarts();
        bench.write(sample());
        bench.clock.passes(Duration.ofSeconds(20));
        bench.dispatch.runDue();

        MimeMessage mail = bench.arrived().get(0);
        StoredMail stored = bench.onlyStored();
        assertThat(mail.getMessageID()).isEqualTo(stored.messageId()).matches("<[0-9a-f-]{36}@sekretariat\\.example>");
        assertThat(mail.getSubject()).isEqualTo("Sag 2027-001: svar senest 28. december 2026 kl. 23.59.59");
        assertThat(mail.getFrom()).extracting(Address::toString).first().asString()
                .endsWith("<rammeaftale@sekretariat.example>");
        assertThat(mail.getReplyTo()).extracting(Address::toString).containsExactly("svar@sekretariat.example");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("viborg@kommune.example");
        assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-12-11T09:00:00Z"));
        assertThat(mail.getHeader("References")).containsExactly("<sag.2027-001@sekretariat.example>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<sag.2027-001@sekretariat.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("DR, RN, NRN, OOF, AutoReply");
        assertThat(mail.getHeader("Precedence")).isNull();

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(stored.words().text())
                .startsWith("Du får denne mail som medlem af DASSOS for Viborg Kommune.\n");
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(stored.words().html());
    }

    @Test
    void what_hangs_on_a_mail_arrives_with_its_danish_name_behind_both_parts() throws Exception {
        byte[] plan = "%PDF-1.7 Ændringer".getBytes(StandardCharsets.UTF_8);
        byte[] agenda = "<p>Dagsorden</p>".getBytes(StandardCharsets.UTF_8);
        bench.serverStarts();
        bench.inTransaction(() -> bench.outbox.write(sample().withFiles(List.of(
                files.keep(new MailFile("Dagsorden til møde i DASSOS den 5. marts 2027.html", "text/html", agenda)),
                files.keep(new MailFile("Bilag 1 Årlig plan – æøå.pdf", "application/pdf", plan))))));
        bench.clock.passes(Duration.ofSeconds(20));
        bench.dispatch.runDue();

        MimeMultipart all = (MimeMultipart) bench.arrived().get(0).getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        assertThat(all.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) all.getBodyPart(0).getContent()).getCount()).as("text and HTML").isEqualTo(2);
        arrivesAs(all.getBodyPart(1), "Dagsorden til møde i DASSOS den 5. marts 2027.html", "text/html", agenda);
        arrivesAs(all.getBodyPart(2), "Bilag 1 Årlig plan – æøå.pdf", "application/pdf", plan);
    }

    private static void arrivesAs(BodyPart part, String name, String mediaType, byte[] content) throws Exception {
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(part.getFileName()))).isEqualTo(name);
        assertThat(part.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(part.isMimeType(mediaType)).isTrue();
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(content);
    }

    @Test
    void what_the_server_said_is_recorded_with_the_time() {
        bench.serverStarts();
        bench.write(sample());
        bench.clock.passes(Duration.ofSeconds(20));
        bench.dispatch.runDue();

        StoredMail mail = bench.onlyStored();
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.serverAnswer().orElseThrow()).startsWith("250 ");
        assertThat(mail.sentAt()).contains(Instant.parse("2026-12-11T09:00:20Z"));
        assertThat(bench.dispatch.nextDue()).isEmpty();
    }

    @Test
    void a_mail_recorded_as_sent_is_never_sent_again() {
        bench.serverStarts();
        bench.write(sample());
        bench.dispatch.runDue();
        bench.clock.passes(Duration.ofDays(30));
        bench.dispatch.runDue();

        assertThat(bench.outbox.sendAgain(bench.onlyStored().id())).isFalse();
        assertThat(bench.arrived()).hasSize(1);
    }

    @Test
    void a_line_break_in_a_value_adds_no_header() throws Exception {
        bench.serverStarts();
        bench.write(sampleWith("deadline", "i dag\r\nBcc: alle@rammeaftale.example\r\n\r\nHej"));
        bench.dispatch.runDue();

        MimeMessage mail = bench.arrived().get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Sag 2027-001: svar senest i dag Bcc: alle@rammeaftale.example Hej");
    }

    @Test
    void mails_of_one_case_refer_to_one_root_and_have_ids_of_their_own() {
        bench.write(sample(), sample());

        assertThat(bench.stored()).extracting(StoredMail::threadRoot).hasSize(2).containsOnly(
                "<sag.2027-001@sekretariat.example>");
        assertThat(bench.stored()).extracting(StoredMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void a_stopped_server_delays_mail_with_growing_waits_and_loses_none() {
        bench.write(sampleTo("viborg@kommune.example"), sampleTo("skive@kommune.example"));
        List<String> ids = bench.stored().stream().map(StoredMail::messageId).toList();

        Stream.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1))
                .forEach(wait -> {
                    Instant now = bench.clock.instant();
                    bench.dispatch.runDue();
                    assertThat(bench.stored()).extracting(StoredMail::state).containsOnly(MailState.WAITING);
                    assertThat(bench.dispatch.nextDue()).contains(now.plus(wait));
                    bench.clock.is(now.plus(wait));
                });
        assertThat(bench.stored()).allSatisfy(mail -> {
            assertThat(mail.attempts()).isEqualTo(4);
            assertThat(mail.reason().orElseThrow()).startsWith("Ingen forbindelse til mailserveren: ");
        });
        bench.serverStarts();
        bench.dispatch.runDue();

        assertThat(bench.arrivedIds()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(bench.stored()).extracting(StoredMail::state).containsOnly(MailState.SENT);
    }

    @Test
    void after_three_days_a_mail_has_failed_and_may_be_sent_again_under_the_same_id() {
        bench.write(sample());
        Instant written = bench.clock.instant();
        while (bench.dispatch.nextDue().isPresent()) {
            bench.clock.is(bench.dispatch.nextDue().get());
            bench.dispatch.runDue();
        }

        StoredMail failed = bench.onlyStored();
        assertThat(failed.state()).isEqualTo(MailState.FAILED);
        assertThat(failed.reason().orElseThrow()).startsWith("Ingen forbindelse til mailserveren: ");
        assertThat(Duration.between(written, bench.clock.instant()))
                .isBetween(Duration.ofHours(60), Duration.ofHours(72));

        bench.serverStarts();
        bench.dispatch.runDue();
        assertThat(bench.arrived()).isEmpty();
        assertThat(bench.outbox.sendAgain(failed.id())).isTrue();
        bench.dispatch.runDue();
        assertThat(bench.arrivedIds()).containsExactly(failed.messageId());
    }

    @Test
    void a_refusal_for_good_fails_at_once_with_the_servers_words() {
        bench.write(sample());
        try (RefusingServer server = new RefusingServer(bench.port, Map.of("RCPT", "550 5.1.1 No such mailbox"))) {
            bench.dispatch.runDue();
        }

        StoredMail mail = bench.onlyStored();
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.reason()).contains("Mailserveren svarede: 550 5.1.1 No such mailbox");
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(bench.dispatch.nextDue()).isEmpty();
    }

    @Test
    void a_refusal_of_the_mail_itself_fails_at_once_too() {
        bench.write(sample());
        try (RefusingServer server = new RefusingServer(bench.port, Map.of(".", "554 5.7.1 Content not accepted"))) {
            bench.dispatch.runDue();
        }

        assertThat(bench.onlyStored().state()).isEqualTo(MailState.FAILED);
        assertThat(bench.onlyStored().reason()).contains("Mailserveren svarede: 554 5.7.1 Content not accepted");
    }

    @Test
    void a_refusal_for_now_or_of_our_login_waits() {
        for (Map<String, String> answers : List.of(
                Map.of("RCPT", "451 4.7.1 Greylisted"),
                Map.of("MAIL", "530 5.7.0 Authentication required"),
                Map.of(".", "452 4.3.1 Full"))) {
            bench.write(sample());
            try (RefusingServer server = new RefusingServer(bench.port, answers)) {
                bench.dispatch.runDue();
            }
            StoredMail mail = bench.stored().get(bench.stored().size() - 1);
            assertThat(mail.state()).isEqualTo(MailState.WAITING);
            assertThat(mail.reason()).contains("Mailserveren svarede: " + answers.values().iterator().next());
        }
    }

    @Test
    void one_refused_mail_does_not_keep_the_next_from_leaving() {
        bench.write(sampleTo("ukendt@kommune.example"), sampleTo("viborg@kommune.example"));
        Map<String, String> answers = Map.of("RCPT TO:<ukendt@kommune.example>", "550 5.1.1 No such mailbox");
        try (RefusingServer server = new RefusingServer(bench.port, answers)) {
            bench.dispatch.runDue();
        }

        assertThat(bench.stored()).extracting(StoredMail::state).containsExactly(MailState.FAILED, MailState.SENT);
    }

    @Test
    void a_connection_that_breaks_before_the_answer_means_sending_again_under_the_same_id() {
        bench.write(sample());
        try (RefusingServer server = new RefusingServer(bench.port, Map.of(".", RefusingServer.BREAKS))) {
            bench.dispatch.runDue();
        }
        StoredMail waiting = bench.onlyStored();
        assertThat(waiting.state()).isEqualTo(MailState.WAITING);
        assertThat(waiting.reason().orElseThrow()).startsWith("Forbindelsen til mailserveren blev afbrudt: ");

        bench.serverStarts();
        bench.clock.passes(Duration.ofMinutes(1));
        bench.dispatch.runDue();
        assertThat(bench.arrivedIds()).containsExactly(waiting.messageId());
    }

    @Test
    void what_a_killed_node_had_claimed_is_sent_when_the_lease_has_run_out() {
        bench.serverStarts();
        bench.write(sample());
        StoredMail claimed = bench.claimAndDie();
        bench.dispatch.runDue();
        assertThat(bench.arrived()).isEmpty();
        assertThat(bench.dispatch.nextDue()).contains(bench.clock.instant().plus(MailBench.SETTINGS.lease()));

        bench.clock.is(bench.dispatch.nextDue().get());
        bench.dispatch.runDue();
        assertThat(bench.arrivedIds()).containsExactly(claimed.messageId());
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_node_that_lost_its_lease_records_nothing() {
        bench.serverStarts();
        bench.write(sample());
        StoredMail claimed = bench.claimAndDie();
        bench.clock.passes(MailBench.SETTINGS.lease());
        bench.dispatch.runDue();

        assertThat(queue.deferred(claimed.id(), "killed", bench.clock.instant(), "too late")).isFalse();
        assertThat(queue.failed(claimed.id(), "killed", bench.clock.instant(), "too late")).isFalse();
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void two_nodes_deliver_two_hundred_mails_once_each() throws Exception {
        bench.serverStarts();
        bench.write(IntStream.rangeClosed(1, 200)
                .mapToObj(number -> sampleTo("nr" + number + "@kommune.example"))
                .toArray(Letter[]::new));
        MailDispatch one = bench.anotherNode();
        MailDispatch other = bench.anotherNode();
        CyclicBarrier start = new CyclicBarrier(2);

        CompletableFuture.allOf(running(one, start), running(other, start)).join();

        assertThat(bench.arrivedIds()).hasSize(200).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(bench.stored().stream().map(StoredMail::messageId).toList());
        assertThat(bench.stored()).extracting(StoredMail::state).containsOnly(MailState.SENT);
        assertThat(bench.stored()).extracting(StoredMail::attempts).containsOnly(1);
    }

    @Test
    void without_a_server_mail_is_kept_and_a_server_named_later_sends_nothing_old() {
        bench.inTransaction(() -> bench.outboxWithoutServer().write(sample()));
        bench.dispatchWithoutServer().runDue();
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.KEPT);
        assertThat(bench.dispatchWithoutServer().nextDue()).isEmpty();
        assertThat(bench.outboxWithoutServer().sendAgain(bench.onlyStored().id())).isFalse();

        bench.serverStarts();
        assertThat(bench.dispatch.nextDue()).isEmpty();
        bench.dispatch.runDue();
        assertThat(bench.arrived()).isEmpty();

        assertThat(bench.outbox.sendAgain(bench.onlyStored().id())).isTrue();
        bench.dispatch.runDue();
        assertThat(bench.arrived()).hasSize(1);
    }

    @Test
    void mail_of_a_past_that_is_played_is_kept_though_a_server_is_named() {
        bench.serverStarts();
        bench.aPastIsPlayed(true);
        bench.write(sample());
        bench.dispatch.runDue();
        assertThat(bench.outbox.isServerNamed()).isFalse();
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.KEPT);

        bench.aPastIsPlayed(false);
        bench.dispatch.runDue();
        assertThat(bench.arrived()).isEmpty();
        assertThat(bench.outbox.sendAgain(bench.onlyStored().id())).isTrue();
        bench.dispatch.runDue();
        assertThat(bench.arrived()).hasSize(1);
    }

    private static CompletableFuture<Void> running(MailDispatch node, CyclicBarrier start) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            node.runDue();
        });
    }
}
