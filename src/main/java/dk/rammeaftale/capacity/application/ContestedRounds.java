package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.ContestedRound;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Where it is kept since when the remarks of a round wait for a solution. */
public interface ContestedRounds {

    void open(CaseNumber number, int round, Instant since);

    /** Rounds still without a solution that nobody has proposed to take to a meeting, the longest first. */
    List<ContestedRound> unsolved();

    /** Marks a round as proposed for a meeting. @return false if it was proposed before */
    boolean markProposed(ContestedRound round, Instant at);
}
