package dk.rammeaftale.capacity.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.model.CapacityCase.FacilityFacts;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A proposal that may become a case. */
record CheckedProposal(
        AuthorityCode operator,
        boolean onBehalf,
        Optional<Facility> facility,
        FacilityFacts facts,
        ProposedChange change,
        String reason,
        Optional<Route> wishedRoute,
        List<AuthorityCode> extraAffected,
        Optional<CaseNumber> relatedCase,
        Map<OwnDuty, String> duties,
        List<CheckedFile> files) {
}
