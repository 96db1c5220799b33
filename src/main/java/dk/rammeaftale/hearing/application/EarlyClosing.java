package dk.rammeaftale.hearing.application;

import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.mail.application.Inbox;
import dk.rammeaftale.mail.application.InboxRead;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a hearing before its deadline once all have answered and nobody objects. Where a mailbox is named, it must have been read
 * after the last answer: an objection that our mail server received before that is in time, though nobody has read it yet.
 */
@Component
public class EarlyClosing implements DueWork {

    private final HearingRegister register;
    private final AnswerRegister answers;
    private final Proofs proofs;
    private final Inbox inbox;
    private final RunningHearings running;
    private final HearingPractice practice;
    private final Clock clock;

    EarlyClosing(
            HearingRegister register,
            AnswerRegister answers,
            Proofs proofs,
            Inbox inbox,
            RunningHearings running,
            HearingPractice practice,
            Clock clock) {
        this.register = register;
        this.answers = answers;
        this.proofs = proofs;
        this.inbox = inbox;
        this.running = running;
        this.practice = practice;
        this.clock = clock;
    }

    /** Whether a hearing need not wait for its deadline; asked under its lock, so that the last answer cannot slip by. */
    @Transactional
    public boolean mayCloseNow(long hearingId) {
        return mayClose(register.lock(hearingId));
    }

    boolean mayClose(Hearing hearing) {
        List<Answer> given = answers.counting(hearing.id());
        return isInboxRead(given) && allAgree(hearing, given);
    }

    /** Whether a hearing would be over, were it not for the mailbox. */
    @Transactional(readOnly = true)
    public boolean awaitsInbox(Hearing hearing) {
        List<Answer> given = answers.counting(hearing.id());
        return hearing.takesAnswersAt(clock.instant()) && !isInboxRead(given) && allAgree(hearing, given);
    }

    private boolean allAgree(Hearing hearing, List<Answer> given) {
        return practice.of(hearing).closeWhenAllAnswered()
                && given.stream().noneMatch(answer -> hearing.terms().contests(answer.kind()))
                && proofs.of(hearing.id()).stream().allMatch(SeatProof::isSettled);
    }

    private boolean isInboxRead(List<Answer> given) {
        Optional<Instant> last = given.stream().map(Answer::receivedAt).max(Instant::compareTo);
        return !inbox.isWatched() || last.isEmpty() || inbox.hasBeenReadSince(last.get());
    }

    @EventListener
    @Transactional
    void letGo(InboxRead read) {
        register.open().stream()
                .filter(hearing -> hearing.takesAnswersAt(clock.instant()))
                .filter(this::mayClose)
                .map(hearing -> register.lock(hearing.id()))
                .filter(this::mayClose)
                .forEach(running::mayClose);
    }

    @Override
    public String name() {
        return "hearings that all have answered";
    }

    /** A clock that is moved stops for the next reading, once a hearing waits for it. */
    @Override
    public Optional<Instant> nextDue() {
        boolean awaited = inbox.isWatched() && register.open().stream().anyMatch(this::awaitsInbox);
        return awaited ? inbox.nextDue() : Optional.empty();
    }

    @Override
    public void runDue() {
        // The mailbox is read by its own work, at the same moment.
    }
}
