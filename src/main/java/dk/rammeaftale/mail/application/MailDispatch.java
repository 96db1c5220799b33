package dk.rammeaftale.mail.application;

import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.mail.model.Delivery;
import dk.rammeaftale.mail.model.RetryPlan;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what waits in the outbox, or keeps it where no mail server is named. It claims a mail, hands it over outside of
 * any transaction, and records what the server said; a mail that a killed node had claimed is sent when the lease has
 * run out.
 */
@Component
class MailDispatch implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    private final SendQueue queue;
    private final MailServer server;
    private final PersonalWords words;
    private final MailSettings settings;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    MailDispatch(SendQueue queue, MailServer server, PersonalWords words, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Optional<Instant> nextDue() {
        return queue.nextDue();
    }

    /** One at a time in a node: a clock that is moved ends leases that are in use. */
    @Override
    @Transactional(propagation = Propagation.NEVER)
    public synchronized void runDue() {
        if (!server.isNamed()) {
            deliver(mail -> new Delivery.Kept(words.of(mail)));
            return;
        }
        try (MailServer.Call call = server.call()) {
            deliver(mail -> call.offer(mail, words::of));
        }
    }

    private void deliver(Function<StoredMail, Delivery> way) {
        Optional<StoredMail> mail = claim();
        while (mail.isPresent()) {
            record(mail.get(), way.apply(mail.get()));
            mail = claim();
        }
    }

    private Optional<StoredMail> claim() {
        Instant now = clock.instant();
        return queue.claim(node, now, now.plus(settings.lease()));
    }

    private void record(StoredMail mail, Delivery delivery) {
        boolean recorded;
        if (delivery instanceof Delivery.Accepted accepted) {
            recorded = queue.sent(mail.id(), node, clock.instant(), accepted.answer());
        } else if (delivery instanceof Delivery.Kept kept) {
            recorded = queue.kept(mail.id(), node, clock.instant(), kept.words());
        } else if (delivery instanceof Delivery.Deferred deferred) {
            recorded = defer(mail, deferred.reason());
        } else {
            recorded = fail(mail, ((Delivery.Refused) delivery).reason());
        }
        if (!recorded) {
            log.warn("Mail {} took longer than its lease; another node has it now", mail.id());
        }
    }

    private boolean defer(StoredMail mail, String reason) {
        Instant now = clock.instant();
        Optional<Instant> next = RetryPlan.next(mail.attempts(), mail.firstAttemptAt().orElse(now), now);
        if (next.isEmpty()) {
            return fail(mail, reason);
        }
        log.warn("Mail {} is tried again at {}: {}", mail.id(), next.get(), reason);
        return queue.deferred(mail.id(), node, next.get(), reason);
    }

    private boolean fail(StoredMail mail, String reason) {
        log.error("Mail {} could not be sent: {}", mail.id(), reason);
        return queue.failed(mail.id(), node, clock.instant(), reason);
    }
}
