package dk.rammeaftale.capacity.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A capacity adjustment case: an operator's proposal on its way to the decision.
 *
 * @param facility   empty for a new facility until it is established by the decision
 * @param onBehalf   whether the secretariat started it for the operator
 * @param edition    the rules it follows: those in force on the day it was started
 * @param round      1, and one more for every proposal that came of remarks
 * @param change     what the present round proposes
 * @param assessment empty until the threshold has been assessed
 */
public record CapacityCase(
        CaseNumber number,
        Optional<FacilityId> facility,
        FacilityFacts facts,
        AuthorityCode operator,
        String startedBy,
        boolean onBehalf,
        LocalDate startedOn,
        Edition edition,
        Optional<Route> wishedRoute,
        Optional<CaseNumber> relatedCase,
        String reason,
        int round,
        ProposedChange change,
        Optional<Assessment> assessment,
        CaseState state,
        Optional<CaseOutcome> outcome,
        Optional<Instant> decidedAt) {

    /** What a facility is, as it stood when the case was started. */
    public record FacilityFacts(String name, String legalBasis, String targetGroup) {
    }

    /** In Danish, for subjects and lists: the facility and what is to happen. */
    public String title() {
        return facts.name() + ": " + change.words();
    }

    /** Whether the change had already taken effect when it was announced. */
    public boolean announcedLate() {
        return change.effectiveOn().isBefore(startedOn);
    }

    public boolean isOver() {
        return state.isOver();
    }
}
