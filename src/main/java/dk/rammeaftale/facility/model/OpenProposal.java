package dk.rammeaftale.facility.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of places that somebody has proposed and nobody has decided yet.
 *
 * @param facility     empty for a facility that does not exist yet
 * @param facilityName as it stood when the change was proposed
 * @param effectiveOn  the day from which it is proposed to count
 * @param endsOn       for a temporary change: the day on which the places go back
 * @param difference   of places; without meaning for a closure
 * @param words        what is proposed, in Danish, inside a sentence
 * @param stands       what it waits for, in Danish
 */
public record OpenProposal(
        String caseNumber,
        Optional<FacilityId> facility,
        String facilityName,
        AuthorityCode operator,
        String legalBasis,
        String targetGroup,
        LocalDate effectiveOn,
        Optional<LocalDate> endsOn,
        int difference,
        boolean closure,
        String words,
        String stands) {

    /** The places it leaves behind for good: none where they go back. */
    public int lastingDifference() {
        return endsOn.isPresent() ? 0 : difference;
    }
}
