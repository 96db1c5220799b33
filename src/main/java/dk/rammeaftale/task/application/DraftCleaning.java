package dk.rammeaftale.task.application;

import dk.rammeaftale.clock.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the drafts of tasks that are gone: done in Tasklist, closed at the deadline, or withdrawn. */
@Component
class DraftCleaning implements DueWork {

    private final DraftRegister drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftCleaning(DraftRegister drafts, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cleaning of drafts";
    }

    @Override
    public Optional<Instant> nextDue() {
        return drafts.anyWithoutTask() ? Optional.of(clock.instant()) : Optional.empty();
    }

    /** It looks at the engine, where a task may end at any time. */
    @Override
    public boolean stopsTheClock() {
        return false;
    }

    @Override
    public void runDue() {
        transaction.executeWithoutResult(status -> drafts.removeWithoutTask());
    }
}
