package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;

/** A milestone together with the agreement whose plan it stands in. */
public record PlacedMilestone(Agreement agreement, Milestone milestone) {
}
