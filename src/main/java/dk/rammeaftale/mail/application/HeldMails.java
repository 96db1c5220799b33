package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.HeldMailDecided;
import dk.rammeaftale.mail.model.HeldMailDecided.Decision;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on mail that was held because something in it looks like a CPR number; false: it is held no more. */
@Component
public class HeldMails {

    private static final String NOT_TO_BE_SENT = "Sekretariatet har afgjort, at mailen ikke sendes.";

    private final Mailbox mailbox;
    private final Screening screening;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldMails(Mailbox mailbox, Screening screening, ApplicationEventPublisher events, Clock clock) {
        this.mailbox = mailbox;
        this.screening = screening;
        this.events = events;
        this.clock = clock;
    }

    /** The numbers in a held mail that nobody has released. */
    public List<String> numbersIn(StoredMail mail) {
        RenderedMail words = mail.words();
        return screening.suspected(mail.thread(), words.subject(), words.text(), words.html());
    }

    /** Releases the numbers of this mail for its case; every held mail of the case without other numbers goes too. */
    @Transactional
    public boolean sendAsItIs(long id, String by) {
        Optional<StoredMail> decided = held(id).filter(mail -> letGo(mail, mail.words()));
        decided.ifPresent(mail -> {
            screening.release(mail.thread(), numbersIn(mail), by);
            mailbox.held(mail.thread()).stream()
                    .filter(other -> numbersIn(other).isEmpty())
                    .forEach(other -> letGo(other, other.words()));
            tell(mail, by, Decision.SENT_AS_IT_IS, "");
        });
        return decided.isPresent();
    }

    /** Removes what looks like a number from all held mails of the case, and lets them go. */
    @Transactional
    public boolean redactAndSend(long id, String by) {
        Optional<StoredMail> decided = held(id).filter(mail -> letGo(mail, mail.words().with(screening::redact)));
        decided.ifPresent(mail -> {
            mailbox.held(mail.thread()).forEach(other -> letGo(other, other.words().with(screening::redact)));
            tell(mail, by, Decision.NUMBER_REMOVED, "");
        });
        return decided.isPresent();
    }

    /**
     * Puts this one mail away.
     *
     * @param reason why, kept with the mail and in the journal of its case, without what looks like a number; may be empty
     */
    @Transactional
    public boolean discard(long id, String by, String reason) {
        String why = screening.redact(reason);
        String words = why.isEmpty() ? NOT_TO_BE_SENT : NOT_TO_BE_SENT + " Begrundelse: " + why;
        Optional<StoredMail> decided = held(id).filter(mail -> mailbox.discard(id, words));
        decided.ifPresent(mail -> tell(mail, by, Decision.NOT_SENT, why));
        return decided.isPresent();
    }

    private Optional<StoredMail> held(long id) {
        return mailbox.find(id).filter(mail -> mail.state() == MailState.HELD);
    }

    private boolean letGo(StoredMail mail, RenderedMail words) {
        return mailbox.letGo(mail.id(), words, clock.instant());
    }

    private void tell(StoredMail mail, String by, Decision decision, String reason) {
        events.publishEvent(new HeldMailDecided(mail.thread(), by, decision, reason));
    }
}
