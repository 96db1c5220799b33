package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.mail.model.Match;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what came in and tells the rooms above, both or neither. */
@Component
class Intake {

    private final IncomingRegister register;
    private final InboxWatch watch;
    private final Matching matching;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(IncomingRegister register, InboxWatch watch, Matching matching, ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.watch = watch;
        this.matching = matching;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a mail in, once.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node takes it in at the same moment
     */
    @Transactional
    public void take(ArrivedMail mail, ReadMail read) {
        if (register.holds(read.fingerprint())) {
            return;
        }
        Optional<Match> match = matching.match(read);
        long id = register.add(mail, read, match, clock.instant());
        match.ifPresent(found -> tell(register.find(id).orElseThrow(), found, read.content()));
    }

    /** Records that nothing lies unread that lay in the mailbox at this moment. */
    @Transactional
    public void everythingIsTaken(Instant began) {
        watch.recordReading(began);
        events.publishEvent(new InboxRead(began));
    }

    private void tell(IncomingMail mail, Match match, IncomingContent content) {
        Instant at = mail.receivedAt();
        if (content instanceof IncomingContent.FailureReport) {
            register.markReturned(match.mailId(), content.detail(), at);
            events.publishEvent(new DeliveryFailed(match.mailId(), content.detail(), at));
        } else if (content instanceof IncomingContent.DelayReport) {
            events.publishEvent(new DeliveryDelayed(match.mailId(), content.detail(), at));
        } else if (content instanceof IncomingContent.AutomaticReply) {
            events.publishEvent(new AutomaticReplyReceived(mail.id(), match.mailId(), at, mail.subject()));
        } else {
            // Also what cannot be read: somebody answered, and a person has to look.
            events.publishEvent(new ReplyReceived(mail.id(), match.mailId(), match.senderIsRecipient(),
                    match.by().isCertain(), mail.newText(), mail.fullText(), at, mail.sender()));
        }
    }
}
