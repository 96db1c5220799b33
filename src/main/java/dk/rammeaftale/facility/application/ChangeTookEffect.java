package dk.rammeaftale.facility.application;

import dk.rammeaftale.facility.model.FacilityId;
import java.time.LocalDate;

/** A decided change has been carried out in the register; told within the same transaction. */
public record ChangeTookEffect(
        FacilityId facility, String caseNumber, LocalDate effectiveOn, int difference, boolean closure) {
}
