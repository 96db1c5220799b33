package dk.rammeaftale.facility.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityFilter;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.FacilityPlaces;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.facility.model.OpenProposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of facilities with their places as they were, are and would become, as far as a viewer may know. The same few
 * statements, however many facilities there are.
 */
@Component
@Transactional(readOnly = true)
public class FacilityOverview {

    private static final Ledger EMPTY = new Ledger(List.of());

    private final FacilityRegister register;
    private final FacilityCases cases;

    FacilityOverview(FacilityRegister register, FacilityCases cases) {
        this.register = register;
        this.cases = cases;
    }

    /**
     * The facilities that a filter takes.
     *
     * @param all         every facility of the register, whatever the filter takes
     * @param established proposals of facilities that do not exist yet
     */
    public record Found(List<FacilityPlaces> facilities, List<OpenProposal> established, List<Facility> all) {

        /** Every proposal that is counted with them. */
        public List<OpenProposal> proposals() {
            List<OpenProposal> proposals = facilities.stream()
                    .flatMap(facility -> facility.proposals().stream())
                    .collect(Collectors.toList());
            proposals.addAll(established);
            return proposals;
        }
    }

    public Found find(FacilityFilter filter, Viewer viewer) {
        List<Facility> all = register.all();
        Map<FacilityId, Ledger> ledgers = register.ledgers();
        List<OpenProposal> proposals = cases.openProposals(viewer);
        Map<FacilityId, List<OpenProposal>> byFacility = proposals.stream()
                .filter(proposal -> proposal.facility().isPresent())
                .collect(Collectors.groupingBy(proposal -> proposal.facility().get()));
        return new Found(
                all.stream()
                        .filter(filter::takes)
                        .map(facility -> new FacilityPlaces(
                                facility,
                                ledgers.getOrDefault(facility.id(), EMPTY),
                                byFacility.getOrDefault(facility.id(), List.of())))
                        .toList(),
                proposals.stream().filter(filter::takesNew).toList(),
                all);
    }

    public Optional<FacilityPlaces> find(FacilityId id, Viewer viewer) {
        return register.find(id)
                .map(facility -> new FacilityPlaces(
                        facility, register.ledger(id), cases.openProposals(id, viewer)));
    }

    /** The cases of a facility that the viewer may see, newest first. */
    public List<FacilityCases.FacilityCase> cases(FacilityId id, Viewer viewer) {
        return cases.at(id, viewer);
    }
}
