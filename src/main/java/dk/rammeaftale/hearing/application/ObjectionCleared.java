package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Hearing;
import java.util.List;

/**
 * A seat has taken its objection back after the hearing; published in the transaction that kept it.
 *
 * @param remaining the seats that still object
 */
public record ObjectionCleared(Hearing hearing, ClearedObjection cleared, List<AuthorityCode> remaining) {
}
