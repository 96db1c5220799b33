package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.FacilityCases;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.OpenProposal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the register of facilities which cases there are and what they propose, to each viewer what he may see. */
@Component
class CasesAtFacilities implements FacilityCases {

    private final CaseRegister cases;
    private final CaseAccess access;

    CasesAtFacilities(CaseRegister cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    @Override
    public List<OpenProposal> openProposals(Viewer viewer) {
        return proposals(cases.open(), viewer);
    }

    @Override
    public List<OpenProposal> openProposals(FacilityId facility, Viewer viewer) {
        return proposals(cases.at(facility).stream().filter(one -> !one.isOver()).toList(), viewer);
    }

    private List<OpenProposal> proposals(List<CapacityCase> open, Viewer viewer) {
        return access.visible(open, viewer).stream().map(CasesAtFacilities::proposal).toList();
    }

    private static OpenProposal proposal(CapacityCase open) {
        ProposedChange change = open.change();
        return new OpenProposal(
                open.number().value(),
                open.facility(),
                open.facts().name(),
                open.operator(),
                open.facts().legalBasis(),
                open.facts().targetGroup(),
                change.effectiveOn(),
                change.endsOn(),
                change.difference(),
                change.kind() == ChangeKind.CLOSURE,
                change.words(),
                open.state().label());
    }

    @Override
    public List<FacilityCase> at(FacilityId facility, Viewer viewer) {
        return access.visible(cases.at(facility), viewer).stream()
                .sorted(Comparator.comparing(CapacityCase::startedOn)
                        .thenComparing(one -> one.number().value())
                        .reversed())
                .map(CasesAtFacilities::row)
                .toList();
    }

    private static FacilityCase row(CapacityCase one) {
        return new FacilityCase(
                one.number().value(),
                one.title(),
                one.startedOn(),
                one.outcome().map(CaseOutcome::sentence).orElseGet(() -> one.state().label()),
                one.isOver());
    }
}
