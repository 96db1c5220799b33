package dk.rammeaftale.facility.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.OpenProposal;
import java.time.LocalDate;
import java.util.List;

/**
 * Which cases facilities have, and what is proposed in them, as far as a viewer may see it. Whoever keeps the cases tells;
 * the register only shows.
 */
public interface FacilityCases {

    /**
     * A case about a facility.
     *
     * @param title  what it is about, in Danish
     * @param stands what it waits for, or how it ended, in Danish
     * @param over   whether nothing more is to come
     */
    record FacilityCase(String number, String title, LocalDate startedOn, String stands, boolean over) {
    }

    /** What is proposed for all facilities and not decided, oldest first; facilities that do not exist yet among them. */
    List<OpenProposal> openProposals(Viewer viewer);

    /** What is proposed for this one and not decided, oldest first. */
    List<OpenProposal> openProposals(FacilityId facility, Viewer viewer);

    /** Its cases, newest first, finished ones included. */
    List<FacilityCase> at(FacilityId facility, Viewer viewer);
}
