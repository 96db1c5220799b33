package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins each round of confirmations on its day, in office hours; once, also when the service was down that day. */
@Component
class ConfirmationDueWork implements DueWork {

    private final ConfirmationRounds rounds;
    private final ConfirmationRegister register;
    private final OfficeHours officeHours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmationDueWork(
            ConfirmationRounds rounds,
            ConfirmationRegister register,
            OfficeHours officeHours,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.register = register;
        this.officeHours = officeHours;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(ConfirmationKind kind, LocalDate day, Instant at) {
    }

    @Override
    public String name() {
        return "rounds of confirmations";
    }

    @Override
    public Optional<Instant> nextDue() {
        return notBegun().map(Due::at).min(Comparator.naturalOrder());
    }

    /** Nobody in a past that is played would answer. */
    @Override
    public boolean belongsToThePast() {
        return false;
    }

    /** Each round whole, in a transaction of its own. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<Due> due = notBegun().filter(one -> !one.at().isAfter(now)).toList();
        OneByOne.forEach(due, one -> transaction.executeWithoutResult(status -> rounds.begin(one.kind(), one.day())));
    }

    private Stream<Due> notBegun() {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        return rounds.kinds().stream().flatMap(kind -> {
            List<LocalDate> days = kind.calendar().from(today);
            Set<String> begun = days.isEmpty()
                    ? Set.of()
                    : register.rounds(kind.name()).stream()
                            .map(ConfirmationRegister.Round::round)
                            .collect(Collectors.toSet());
            return days.stream().filter(day -> !begun.contains(day.toString())).map(day -> new Due(kind, day, at(day)));
        });
    }

    private Instant at(LocalDate day) {
        return officeHours.from(day.atStartOfDay(DanishDates.ZONE).toInstant());
    }
}
