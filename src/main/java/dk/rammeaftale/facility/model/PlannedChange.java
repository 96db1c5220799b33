package dk.rammeaftale.facility.model;

import java.time.LocalDate;

/**
 * A decided change of a facility's places. A temporary one is two of them, there and back; a temporary closure is
 * planned as its difference, because a closure is final.
 *
 * @param difference of places; without meaning for a closure
 */
public record PlannedChange(
        FacilityId facility, LocalDate effectiveOn, int difference, boolean closure, String caseNumber, String reason) {

    public PlannedChange {
        if (difference == 0 && !closure) {
            throw new IllegalArgumentException("a change of no places");
        }
    }
}
