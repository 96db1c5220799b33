package dk.rammeaftale.facility.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.NewFacility;
import dk.rammeaftale.facility.model.PlannedChange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up facilities and their places on any day, and plans what a case has decided. */
@Component
public class Facilities {

    private final FacilityRegister register;
    private final Clock clock;

    Facilities(FacilityRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    public Optional<Facility> find(FacilityId id) {
        return register.find(id);
    }

    /** Closed ones among them. */
    public List<Facility> all() {
        return register.all();
    }

    public List<Facility> operatedBy(AuthorityCode operator) {
        return register.operatedBy(operator);
    }

    /** What is planned up to and including that day is counted. */
    public int placesOn(FacilityId facility, LocalDate day) {
        return register.ledger(facility).placesOn(day);
    }

    /** The same for all facilities at once; one without entries is missing. */
    public Map<FacilityId, Integer> placesOn(LocalDate day) {
        return register.ledgers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, ledger -> ledger.getValue().placesOn(day)));
    }

    /** In the order of the days they count from, planned ones included. */
    public List<LedgerEntry> ledger(FacilityId facility) {
        return register.ledger(facility).entries();
    }

    /** Becomes effective on its day; if that has passed, as soon as possible, counting from its day. */
    @Transactional
    public void plan(PlannedChange change) {
        if (!register.exists(change.facility())) {
            throw new IllegalArgumentException("no facility " + change.facility());
        }
        register.plan(change, clock.instant());
    }

    /** A new facility at 0 places, covered by the decision that established it; the plan gives it its places. */
    @Transactional
    public FacilityId establish(NewFacility facility) {
        FacilityId id = nextId(facility.operator());
        register.establish(new FacilityRegister.Entry(
                id,
                facility.name(),
                facility.operator(),
                facility.operator(), // where a regional one lies, the secretariat adds in the register's file
                facility.legalBasis(),
                facility.targetGroup()));
        return id;
    }

    private FacilityId nextId(AuthorityCode operator) {
        int number = 1;
        while (register.exists(numbered(operator, number))) {
            number++;
        }
        return numbered(operator, number);
    }

    private static FacilityId numbered(AuthorityCode operator, int number) {
        return new FacilityId(String.format("F-%s-%02d", operator.value(), number));
    }

}
