package dk.rammeaftale.facility.model;

import dk.rammeaftale.directory.model.AuthorityCode;

/** A facility that a decided case establishes. */
public record NewFacility(String name, AuthorityCode operator, String legalBasis, String targetGroup) {
}
