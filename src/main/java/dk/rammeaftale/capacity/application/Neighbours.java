package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.EarlierChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what else has been proposed at the same facility in the last 12 months and is not off the table. */
@Component
class Neighbours {

    private static final int MONTHS_LOOKED_BACK = 12;

    private final CaseRegister cases;
    private final Clock clock;

    Neighbours(CaseRegister cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    EarlierChanges beside(CapacityCase about) {
        LocalDate since = LocalDate.now(clock.withZone(DanishDates.ZONE)).minusMonths(MONTHS_LOOKED_BACK);
        List<CapacityCase> others = about.facility().stream()
                .flatMap(facility -> cases.at(facility).stream())
                .filter(other -> !other.number().equals(about.number()))
                .filter(other -> !other.startedOn().isBefore(since))
                .filter(other -> other.outcome().map(CaseOutcome::carriedOut).orElse(true))
                .toList();
        return new EarlierChanges(about, others);
    }
}
