package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Draft;
import java.util.Optional;

/** Where the drafts are kept that colleagues prepare for the person on a seat; one a seat. */
public interface Drafts {

    /** Keeps a draft in the place of the one before. */
    void keep(long hearingId, Draft draft);

    Optional<Draft> find(long hearingId, AuthorityCode seat);

    void discard(long hearingId, AuthorityCode seat);
}
