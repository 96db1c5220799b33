package dk.rammeaftale.hearing.application;

import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/** Where the secretariat's own words to an invitation are kept: for a case until its hearing is prepared, then for the hearing. */
public interface IntroductionRegister {

    /** What the next hearing of a case will begin with. */
    Optional<String> waiting(CaseNumber number);

    /** Replaces what waits for the next hearing of a case. */
    void put(CaseNumber number, String text, String by, Instant at);

    /** Takes away what waits for the next hearing of a case. */
    void discard(CaseNumber number);

    /** What waits for the case is the hearing's own from now on. */
    void giveTo(long hearingId, CaseNumber number);

    Optional<String> of(long hearingId);
}
