package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CapacityCase.FacilityFacts;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.Editions;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/** A case that was decided before the service was there, as far as a file tells of it. */
record PastCase(
        Optional<FacilityId> facility,
        FacilityFacts facts,
        AuthorityCode operator,
        ProposedChange change,
        LocalDate startedOn,
        LocalDate decidedOn,
        CaseOutcome outcome,
        String reason) {

    static PastCase of(CapacityCase kept) {
        return new PastCase(
                kept.facility(),
                kept.facts(),
                kept.operator(),
                kept.change(),
                kept.startedOn(),
                LocalDate.ofInstant(kept.decidedAt().orElseThrow(), DanishDates.ZONE),
                kept.outcome().orElseThrow(),
                kept.reason());
    }

    CaseState state() {
        return outcome == CaseOutcome.WITHDRAWN ? CaseState.WITHDRAWN : CaseState.DECIDED;
    }

    /** Under the rules that were in force on the day it was started. */
    CapacityCase asCase(CaseNumber number, String by) {
        return new CapacityCase(
                number,
                facility,
                facts,
                operator,
                by,
                true,
                startedOn,
                Editions.inForceOn(startedOn),
                Optional.empty(),
                Optional.empty(),
                reason,
                1,
                change,
                Optional.empty(),
                state(),
                Optional.empty(),
                Optional.empty());
    }
}
