package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.ApprovalRule;
import dk.rammeaftale.capacity.model.Edition;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our readings of what the note of 2025 leaves open.
 *
 * @param remarkContests    whether a remark stops approval under the edition of 2025; under 2011 and 2016 it always does
 * @param contactGate       when the contact with affected municipalities must be documented (2025, point 4, read strictly)
 * @param newFacilityCounts whether a new facility counts as an adjustment from 0 places
 * @param revisedReturns    whether a solution after remarks goes back to DASSOS also when it is within the threshold
 * @param solutionDays      after how many days without a solution a meeting is proposed
 */
@Validated
@ConfigurationProperties("rammeaftale.rules")
record RuleSettings(
        @DefaultValue("false") boolean remarkContests,
        @DefaultValue("BEFORE_HEARING") ContactGate contactGate,
        @DefaultValue("true") boolean newFacilityCounts,
        @DefaultValue("true") boolean revisedReturns,
        @Min(1) @DefaultValue("30") int solutionDays) {

    /** When the contact must be documented. */
    enum ContactGate {
        BEFORE_HEARING,
        BEFORE_EFFECT
    }

    ApprovalRule approvalRule() {
        return new ApprovalRule(newFacilityCounts, revisedReturns);
    }

    boolean remarkStops(Edition edition) {
        return edition.remarkAlwaysStops() || remarkContests;
    }
}
