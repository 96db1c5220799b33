package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what meetings have decided to the cases that wait for it, again and again until each case has taken it. A case that is
 * elsewhere for the moment, because a step of it failed, is told once it waits again.
 */
@Component
class MeetingDeliveries implements DueWork {

    private final CaseRegister cases;
    private final WaitingCases waiting;
    private final MeetingDecisions decisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingDeliveries(
            CaseRegister cases,
            WaitingCases waiting,
            MeetingDecisions decisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.waiting = waiting;
        this.decisions = decisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decisions of meetings on their way to the cases";
    }

    @Override
    public Optional<Instant> nextDue() {
        return deliverable().stream().findFirst().map(number -> clock.instant());
    }

    /** Each case in a transaction of its own. */
    @Override
    public void runDue() {
        OneByOne.forEach(deliverable(), number -> transaction.executeWithoutResult(status -> deliver(number)));
    }

    private List<CaseNumber> deliverable() {
        return cases.casesWithWaitingDecisions().stream()
                .filter(number -> cases.find(number).filter(CapacityCase::isOver).isPresent() || waiting.isWaiting(number))
                .toList();
    }

    private void deliver(CaseNumber number) {
        CapacityCase about = cases.lock(number);
        // Only what is read under the lock stays true: another node may have delivered it.
        Optional<MeetingDecision> first = cases.waitingDecisions(number).stream().findFirst();
        if (first.isEmpty()) {
            return;
        }
        if (about.isOver()) {
            decisions.comeTooLate(about);
        } else if (waiting.isWaiting(number)) {
            waiting.tell(number, first.get().meetingId());
        }
    }
}
