package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.SeatProof;

/**
 * The proof of one seat as the decision keeps it.
 *
 * @param person    who answered for the seat when the hearing closed
 * @param statement in Danish: when it was asked and reminded, and what came of it
 */
public record KeptProof(AuthorityCode seat, String person, SeatProof.Stand stand, String statement) {
}
