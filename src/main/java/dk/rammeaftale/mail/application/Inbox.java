package dk.rammeaftale.mail.application;

import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OutsideWorld;
import dk.rammeaftale.mail.application.InboxVisit.Lying;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the mailbox that answers come to. Each mail is taken in by its own transaction and marked afterwards; a mail
 * that was stored and not marked is known when it is met again. Whoever needs to be sure that nothing lies unread asks
 * here, or listens for {@link InboxRead}.
 */
@Component
public class Inbox implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** What the mail library puts before the reason of a broken connection. */
    private static final String LIBRARY_WORDS = "^\\* BYE Jakarta Mail Exception: (\\S+Exception: )?";

    private final InboxServer server;
    private final Intake intake;
    private final IncomingRegister register;
    private final InboxWatch watch;
    private final InboxSettings settings;
    private final OutsideWorld world;
    private final Clock clock;

    Inbox(InboxServer server, Intake intake, IncomingRegister register, InboxWatch watch, InboxSettings settings,
            OutsideWorld world, Clock clock) {
        this.server = server;
        this.intake = intake;
        this.register = register;
        this.watch = watch;
        this.settings = settings;
        this.world = world;
        this.clock = clock;
    }

    /** Whether there is a mailbox at all; without one, or in a past that is played, nobody needs to wait for it. */
    public boolean isWatched() {
        return settings.isWatched() && world.takesPart();
    }

    /** Whether everything that came before this moment is taken in: the last reading began at it or later. */
    public boolean hasBeenReadSince(Instant moment) {
        return lastReadAt().filter(at -> !at.isBefore(moment)).isPresent();
    }

    /** When the last reading began that left nothing unread. */
    public Optional<Instant> lastReadAt() {
        return watch.lastReadAt();
    }

    /** A Danish sentence, as long as the mailbox cannot be read, or something in it cannot be taken in. */
    public Optional<String> trouble() {
        return isWatched() ? watch.trouble() : Optional.empty();
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Optional<Instant> nextDue() {
        return isWatched() ? Optional.of(watch.nextReadAt()) : Optional.empty();
    }

    @Override
    public boolean stopsTheClock() {
        return false;
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public synchronized void runDue() {
        Instant now = clock.instant();
        if (isWatched() && watch.takeTurn(now, now.plus(settings.interval()))) {
            read(now);
        }
    }

    void read(Instant began) {
        try (InboxVisit visit = server.visit()) {
            int left = takeAll(visit);
            if (left == 0) {
                intake.everythingIsTaken(began);
            } else {
                watch.recordTrouble(left == 1
                        ? "En mail i indbakken kunne ikke tages ind. Den prøves igen."
                        : left + " mails i indbakken kunne ikke tages ind. De prøves igen.");
            }
        } catch (MessagingException e) {
            String reason = ServerWords.innermost(e).replaceFirst(LIBRARY_WORDS, "");
            log.warn("The mailbox cannot be read: {}", reason);
            watch.recordTrouble(ServerWords.oneLine("Indbakken kan ikke læses: " + reason));
        } catch (RuntimeException e) {
            log.error("The mailbox was not read to its end", e);
            watch.recordTrouble("Indbakken blev ikke læst til ende på grund af en fejl i tjenesten. Den læses igen.");
        }
    }

    /** @return how many mails are left */
    private int takeAll(InboxVisit visit) throws MessagingException {
        List<Lying> mails = visit.mails();
        if (mails.isEmpty()) {
            return 0;
        }
        Set<Long> taken = register.taken(settings.mailbox(), mails.get(0).place().validity());
        int left = 0;
        for (Lying mail : mails) {
            if (taken.contains(mail.place().uid()) || isTaken(visit, mail)) {
                visit.mark(mail);
            } else {
                left++;
            }
        }
        return left;
    }

    private boolean isTaken(InboxVisit visit, Lying mail) throws MessagingException {
        try {
            visit.fetch(mail).ifPresent(this::take);
            return true;
        } catch (MessagingException e) {
            if (!visit.isOpen()) {
                throw e;
            }
            log.error("The mail server does not give us mail {}: {}", mail.place(), ServerWords.innermost(e));
            return false;
        } catch (RuntimeException e) {
            log.error("Mail {} could not be taken in; it is tried again", mail.place(), e);
            return false;
        }
    }

    private void take(ArrivedMail mail) {
        ReadMail read = MailReader.read(mail);
        try {
            intake.take(mail, read);
        } catch (DuplicateKeyException e) {
            // Either another node took the mail in at the same moment, or a listener broke a rule of its own.
            if (!register.holds(read.fingerprint())) {
                throw e;
            }
        }
    }
}
