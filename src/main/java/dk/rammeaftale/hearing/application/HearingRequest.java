package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;

/**
 * What DASSOS is to be heard about.
 *
 * @param facts          what the members read, in order
 * @param enclosures     what they may open
 * @param remarkContests whether the rules of the case let a remark stop approval
 */
public record HearingRequest(
        CaseNumber caseNumber,
        int round,
        String title,
        AuthorityCode proposer,
        List<Fact> facts,
        List<Enclosure> enclosures,
        boolean remarkContests) {
}
