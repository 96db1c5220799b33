package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;

/** Who stayed silent in hearings that are over. */
public interface SilenceRegister {

    /**
     * The authorities that answered none of the last so many hearings in which they were asked, and that were asked so
     * often; cancelled hearings do not count.
     *
     * @param askProposer whether an authority is asked about its own proposals
     */
    List<AuthorityCode> silentInLast(int hearings, boolean askProposer);
}
