package dk.rammeaftale.mail.application;

import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.mail.model.MailAccepted;
import dk.rammeaftale.mail.model.MailFailed;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the rooms above what became of each mail, once that is recorded. Not in the same transaction: a listener that
 * fails would take the record back, and the mail would be sent again.
 */
@Component
class DeliveryNews implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(DeliveryNews.class);
    private static final Duration WAIT_AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final UntoldOutcomes untold;
    private final Mailbox mailbox;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryNews(UntoldOutcomes untold, Mailbox mailbox, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.untold = untold;
        this.mailbox = mailbox;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery-news";
    }

    @Override
    public Optional<Instant> nextDue() {
        return untold.nextDue();
    }

    /** One transaction for each mail: what fails is told again in a minute, and stops nothing else. */
    @Override
    public void runDue() {
        for (long id : untold.due(clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> tell(id));
            } catch (RuntimeException e) {
                log.error("What became of mail {} could not be told, and is told again later", id, e);
                untold.postpone(id, clock.instant().plus(WAIT_AFTER_A_FAILURE));
            }
        }
    }

    private void tell(long id) {
        if (untold.tell(id)) {
            mailbox.find(id).flatMap(DeliveryNews::outcome).ifPresent(events::publishEvent);
        }
    }

    private static Optional<Object> outcome(StoredMail mail) {
        return switch (mail.state()) {
            case SENT, KEPT -> mail.acceptedAt().map(at -> new MailAccepted(mail.id(), at));
            case FAILED, DISCARDED -> Optional.of(new MailFailed(mail.id(), mail.reason().orElse("")));
            case WAITING, HELD -> Optional.empty();
        };
    }
}
