package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CaseLife;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Set;

/** What of all cases is counted: a few short columns of each, for a median needs every value. */
public interface CaseLives {

    /** @param heard the cases about which a hearing ran to its end */
    List<CaseLife> all(Set<CaseNumber> heard);
}
