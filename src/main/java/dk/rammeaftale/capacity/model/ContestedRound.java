package dk.rammeaftale.capacity.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;

/** A round of a case whose remarks wait for a solution. */
public record ContestedRound(CaseNumber number, int round, Instant since) {
}
