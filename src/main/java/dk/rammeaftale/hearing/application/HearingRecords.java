package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.SeatCount;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What hearings that are over tell in numbers; those that were called off tell nothing. */
public interface HearingRecords {

    /** How the seats stood in hearings closed from one moment until before another, counted in the database. */
    List<SeatCount> seatsBetween(Instant from, Instant until);

    /** The cases about which a hearing ran to its end. */
    Set<CaseNumber> casesHeard();
}
