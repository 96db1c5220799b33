package dk.rammeaftale.facility.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.PlannedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the register of facilities keeps in the database. */
public interface FacilityRegister {

    /** What stands in the register about a facility itself. */
    record Entry(
            FacilityId id,
            String name,
            AuthorityCode operator,
            AuthorityCode municipality,
            String legalBasis,
            String targetGroup) {
    }

    /** In the order of their ids. */
    List<Facility> all();

    List<Facility> operatedBy(AuthorityCode operator);

    Optional<Facility> find(FacilityId id);

    boolean exists(FacilityId id);

    /** @return whether there was none with this id before */
    boolean store(Entry facility);

    void establish(Entry facility);

    void replaceUsers(FacilityId facility, Map<AuthorityCode, Integer> places);

    Ledger ledger(FacilityId facility);

    Map<FacilityId, Ledger> ledgers();

    void plan(PlannedChange change, Instant recordedAt);

    /** An entry that no case decided: the first number, or a correction. It counts at once. */
    void correct(FacilityId facility, LocalDate effectiveOn, int difference, String reason, Instant recordedAt);

    Optional<LocalDate> earliestPlanned();

    /** Planned entries up to and including that day, in the order of their days. */
    List<LedgerEntry> plannedUntil(LocalDate day);

    /** @return false if somebody else has already made it effective */
    boolean makeEffective(LedgerEntry entry, Instant at);
}
