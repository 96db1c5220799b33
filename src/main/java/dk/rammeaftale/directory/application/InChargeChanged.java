package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody else is in charge of a seat from now on, or the same person in another capacity; told once, in the
 * transaction that makes it known.
 *
 * @param before who was in charge until now, who may have left the register; empty when the seat is taken first
 */
public record InChargeChanged(AuthorityCode authority, InCharge now, Optional<Person> before, Instant at) {
}
