package dk.rammeaftale.hearing.application;

import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.mail.application.Inbox;
import dk.rammeaftale.mail.application.InboxRead;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the closing of a hearing until the mailbox was read once after its deadline: what our mail server received in time is
 * in time. Where no mailbox is named, nothing is held.
 */
@Component
public class InboxGate implements DueWork {

    private final Inbox inbox;
    private final HearingRegister register;
    private final RunningHearings running;
    private final Clock clock;

    InboxGate(Inbox inbox, HearingRegister register, RunningHearings running, Clock clock) {
        this.inbox = inbox;
        this.register = register;
        this.running = running;
        this.clock = clock;
    }

    /** Whether the hearing may go on to its closing; one that ends before its deadline has waited before, see {@link EarlyClosing}. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(long hearingId) {
        return isOpenFor(register.find(hearingId).orElseThrow());
    }

    private boolean isOpenFor(Hearing hearing) {
        Instant closesAt = hearing.opened().closesAt();
        return !inbox.isWatched() || clock.instant().isBefore(closesAt) || inbox.hasBeenReadSince(closesAt);
    }

    /** Whether a hearing is past its deadline and waits for the mailbox: "Afventer indbakken". */
    @Transactional(readOnly = true)
    public boolean holds(Hearing hearing) {
        return hearing.isOpen() && !isOpenFor(hearing);
    }

    @EventListener
    @Transactional
    void letGo(InboxRead read) {
        register.open().stream()
                .filter(hearing -> !read.at().isBefore(hearing.opened().closesAt()))
                .forEach(running::inboxRead);
    }

    @Override
    public String name() {
        return "hearings that await the inbox";
    }

    /** A clock that is moved stops for the next reading, once a hearing waits for it. */
    @Override
    public Optional<Instant> nextDue() {
        boolean awaited = inbox.isWatched() && register.open().stream().anyMatch(this::holds);
        return awaited ? inbox.nextDue() : Optional.empty();
    }

    @Override
    public void runDue() {
        // The mailbox is read by its own work, at the same moment.
    }
}
