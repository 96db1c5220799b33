package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Which cases were decided before the service was there. */
public interface ImportedCases {

    /** In the order of their numbers. */
    List<CapacityCase> all();

    boolean none();

    void mark(CaseNumber number, Instant at);
}
