package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Map;

/** What each council's last decision about an agreement is, for other programs. */
public interface RatificationStates {

    /** The name of the last decision; an authority that has not decided is missing. */
    Map<AuthorityCode, String> of(Agreement agreement);
}
