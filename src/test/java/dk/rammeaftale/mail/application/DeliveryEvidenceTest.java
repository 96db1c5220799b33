package dk.rammeaftale.mail.application;

import static dk.rammeaftale.mail.application.Letters.sample;
import static dk.rammeaftale.mail.application.Letters.sampleTo;
import static dk.rammeaftale.mail.application.Letters.sampleWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailAccepted;
import dk.rammeaftale.mail.model.MailEvidence;
import dk.rammeaftale.mail.model.MailFailed;
import dk.rammeaftale.mail.model.MailState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is recorded of a mail's delivery, who is told, and when a mail waits. */
@ServiceTest
class DeliveryEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-12-11T09:00:00Z");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Evidence evidence;
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private Runnable listener = () -> { };
    private MailBench bench;

    @BeforeEach
    void an_empty_outbox() {
        bench = new MailBench(service, event -> {
            listener.run();
            told.add(event);
        });
    }

    @AfterEach
    void everything_is_closed() {
        bench.close();
    }

    @Test
    void a_mail_is_accepted_when_the_server_took_it() {
        bench.serverStarts();
        long id = bench.written(sample());
        assertThat(evidence.of(id).acceptedAt()).isEmpty();
        bench.clock.passes(Duration.ofSeconds(20));
        bench.dispatch.runDue();
        assertThat(told).isEmpty();
        bench.news.runDue();

        MailEvidence known = evidence.of(id);
        assertThat(known.state()).isEqualTo(MailState.SENT);
        assertThat(known.acceptedAt()).contains(NOW.plusSeconds(20));
        assertThat(known.recipient()).isEqualTo(Letters.VIBORG);
        assertThat(known.attempts()).isEqualTo(1);
        assertThat(told).containsExactly(new MailAccepted(id, NOW.plusSeconds(20)));
        assertThat(bench.news.nextDue()).isEmpty();
    }

    @Test
    void being_kept_counts_as_accepted() {
        bench.inTransaction(() -> bench.outboxWithoutServer().write(sample()));
        bench.clock.passes(Duration.ofSeconds(1));
        bench.dispatchWithoutServer().runDue();
        bench.news.runDue();

        long id = bench.onlyStored().id();
        assertThat(evidence.of(id).acceptedAt()).contains(NOW.plusSeconds(1));
        assertThat(told).containsExactly(new MailAccepted(id, NOW.plusSeconds(1)));
    }

    @Test
    void a_kept_mail_that_is_sent_after_all_is_accepted_when_the_server_takes_it() {
        bench.inTransaction(() -> bench.outboxWithoutServer().write(sample()));
        bench.dispatchWithoutServer().runDue();
        long id = bench.onlyStored().id();

        bench.outbox.sendAgain(id);
        assertThat(evidence.of(id).acceptedAt()).isEmpty();
        bench.news.runDue();
        assertThat(told).as("before anybody was told that it was kept").isEmpty();
        bench.serverStarts();
        bench.clock.passes(Duration.ofHours(1));
        bench.dispatch.runDue();
        assertThat(evidence.of(id).acceptedAt()).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void a_mail_refused_for_good_has_failed_with_the_servers_words() {
        long id = bench.written(sample());
        try (RefusingServer server = new RefusingServer(bench.port, Map.of("RCPT", "550 5.1.1 No such mailbox"))) {
            bench.dispatch.runDue();
        }
        bench.news.runDue();

        assertThat(evidence.of(id).state()).isEqualTo(MailState.FAILED);
        assertThat(evidence.of(id).acceptedAt()).isEmpty();
        assertThat(told).containsExactly(new MailFailed(id, "Mailserveren svarede: 550 5.1.1 No such mailbox"));
    }

    @Test
    void a_mail_that_came_back_was_accepted_and_shows_when_it_bounced() {
        bench.serverStarts();
        long id = bench.written(sample());
        bench.dispatch.runDue();
        service.getBean(IncomingRegister.class).markReturned(id, "550 5.1.1", NOW.plusSeconds(90));

        assertThat(evidence.of(id).acceptedAt()).contains(NOW);
        assertThat(evidence.of(id).bouncedAt()).contains(NOW.plusSeconds(90));
    }

    @Test
    void who_is_told_is_told_in_a_transaction() {
        bench.serverStarts();
        bench.write(sample());
        bench.dispatch.runDue();
        listener = () -> assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();

        bench.news.runDue();
        assertThat(told).hasSize(1);
    }

    @Test
    void a_listener_that_fails_is_told_again_and_the_mail_is_not_sent_again() {
        bench.serverStarts();
        bench.write(sampleTo("viborg@kommune.example"), sampleTo("skive@kommune.example"));
        bench.dispatch.runDue();
        long first = bench.stored().get(0).id();
        listener = () -> {
            listener = () -> { };
            throw new IllegalStateException("the listener failed");
        };
        bench.news.runDue();

        assertThat(told).as("the other one").hasSize(1);
        assertThat(bench.news.nextDue()).contains(NOW.plus(Duration.ofMinutes(1)));
        bench.clock.passes(Duration.ofMinutes(1));
        bench.news.runDue();
        assertThat(told).hasSize(2).last().isEqualTo(new MailAccepted(first, NOW));
        bench.passes(Duration.ofDays(1));
        assertThat(bench.arrived()).hasSize(2);
    }

    @Test
    void two_nodes_tell_once() {
        bench.serverStarts();
        bench.write(IntStream.rangeClosed(1, 50)
                .mapToObj(number -> sampleTo("nr" + number + "@kommune.example"))
                .toArray(Letter[]::new));
        bench.dispatch.runDue();

        CompletableFuture.allOf(
                CompletableFuture.runAsync(bench.news::runDue), CompletableFuture.runAsync(bench.news::runDue)).join();
        assertThat(told).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void evidence_of_many_is_asked_for_at_once() {
        bench.write(sampleTo("viborg@kommune.example"), sampleTo("skive@kommune.example"));
        List<Long> ids = bench.stored().stream().map(mail -> mail.id()).toList();

        assertThat(evidence.of(List.of(ids.get(1), ids.get(0), -1L))).extracting(MailEvidence::mailId).isEqualTo(ids);
        assertThat(evidence.of(List.<Long>of())).isEmpty();
        assertThatThrownBy(() -> evidence.of(-1)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void after_a_day_without_a_server_everything_arrives_once_and_the_evidence_says_when() {
        bench.write(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> sampleTo("nr" + number + "@kommune.example"))
                .toArray(Letter[]::new));
        List<Long> ids = bench.stored().stream().map(mail -> mail.id()).toList();
        bench.passes(Duration.ofHours(24));
        bench.news.runDue();
        assertThat(evidence.of(ids)).extracting(MailEvidence::state).containsOnly(MailState.WAITING);
        assertThat(told).isEmpty();

        bench.serverStarts();
        Instant next = bench.dispatch.nextDue().orElseThrow();
        bench.passes(Duration.ofHours(24));
        bench.news.runDue();

        assertThat(bench.arrivedIds()).hasSize(20).doesNotHaveDuplicates();
        assertThat(next).isBetween(NOW.plus(Duration.ofHours(24)), NOW.plus(Duration.ofHours(32)));
        assertThat(evidence.of(ids)).hasSize(20).allSatisfy(known -> assertThat(known.acceptedAt()).contains(next));
        assertThat(told).containsExactlyInAnyOrderElementsOf(
                ids.stream().map(id -> (Object) new MailAccepted(id, next)).toList());
    }

    @Test
    void a_mail_waits_for_its_moment() throws Exception {
        bench.serverStarts();
        Instant monday = NOW.plus(Duration.ofDays(3));
        bench.write(sample().withNotBefore(monday));

        assertThat(bench.dispatch.nextDue()).contains(monday);
        bench.passes(Duration.ofDays(3).minusSeconds(1));
        assertThat(bench.arrived()).isEmpty();
        bench.passes(Duration.ofSeconds(1));
        assertThat(bench.arrived()).hasSize(1);
        assertThat(bench.arrived().get(0).getSentDate()).as("its Date").isEqualTo(monday);
    }

    @Test
    void a_mail_that_is_only_kept_waits_too() {
        Instant monday = NOW.plus(Duration.ofDays(3));
        bench.inTransaction(() -> bench.outboxWithoutServer().write(sample().withNotBefore(monday)));
        bench.dispatchWithoutServer().runDue();
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.WAITING);

        bench.clock.is(monday);
        bench.dispatchWithoutServer().runDue();
        assertThat(bench.onlyStored().state()).isEqualTo(MailState.KEPT);
        assertThat(bench.onlyStored().keptAt()).contains(monday);
    }

    @Test
    void a_moment_that_has_passed_is_no_reason_to_wait() {
        bench.write(sample().withNotBefore(NOW.minus(Duration.ofDays(1))));

        assertThat(bench.dispatch.nextDue()).contains(NOW);
        assertThat(bench.onlyStored().readyAt()).isEqualTo(NOW);
    }

    @Test
    void a_held_mail_that_is_released_early_still_waits_for_its_moment() {
        Instant monday = NOW.plus(Duration.ofDays(3));
        long id = bench.written(sampleWith("reason", "Borger 010101-1234").withNotBefore(monday));
        bench.inTransaction(() -> bench.heldMails.sendAsItIs(id, "sekretariat"));

        assertThat(bench.stored().get(0).nextAttemptAt()).contains(monday);
        assertThat(bench.stored().get(0).readyAt()).isEqualTo(monday);
    }

    @Test
    void a_mail_that_has_not_left_can_be_called_back() {
        bench.serverStarts();
        long waiting = bench.written(sample().withNotBefore(NOW.plus(Duration.ofDays(1))));
        long held = bench.written(sampleWith("reason", "Borger 010101-1234"));

        assertThat(bench.outbox.cancelWaiting(waiting)).isTrue();
        assertThat(bench.outbox.cancelWaiting(held)).isTrue();
        assertThat(bench.outbox.cancelWaiting(waiting)).as("twice").isFalse();
        bench.passes(Duration.ofDays(2));
        assertThat(bench.arrivedIds()).as("the word about the held one").hasSize(1);
        assertThat(evidence.of(waiting).state()).isEqualTo(MailState.DISCARDED);
        assertThat(evidence.of(waiting).reason().orElseThrow()).startsWith("Der var ikke længere brug for mailen");
    }

    @Test
    void a_mail_that_has_left_or_is_leaving_cannot_be_called_back() {
        bench.serverStarts();
        long sent = bench.written(sample());
        bench.dispatch.runDue();
        long leaving = bench.written(sample());
        bench.claimAndDie();

        assertThat(bench.outbox.cancelWaiting(sent)).isFalse();
        assertThat(bench.outbox.cancelWaiting(leaving)).isFalse();
        bench.clock.passes(MailBench.SETTINGS.lease());
        assertThat(bench.outbox.cancelWaiting(leaving)).as("its node was killed").isTrue();
    }
}
