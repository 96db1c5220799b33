package dk.rammeaftale.facility.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.facility.model.LedgerEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes planned changes effective on their day, also those of days on which the service was down. */
@Component
class LedgerWork implements DueWork {

    private final FacilityRegister register;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    LedgerWork(
            FacilityRegister register,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.register = register;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return "ledger of places";
    }

    @Override
    public Optional<Instant> nextDue() {
        return register.earliestPlanned().map(day -> day.atStartOfDay(DanishDates.ZONE).toInstant());
    }

    /** Each change in a transaction of its own. */
    @Override
    public void runDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
        OneByOne.forEach(
                register.plannedUntil(today),
                entry -> transaction.executeWithoutResult(status -> makeEffective(entry)));
    }

    private void makeEffective(LedgerEntry entry) {
        if (register.makeEffective(entry, clock.instant())) {
            events.publishEvent(new ChangeTookEffect(
                    entry.facility(),
                    entry.caseNumber().orElseThrow(), // only a case plans
                    entry.effectiveOn(),
                    entry.difference(),
                    entry.closure()));
        }
    }
}
