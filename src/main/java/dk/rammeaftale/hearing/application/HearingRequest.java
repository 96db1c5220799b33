package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be asked in a hearing.
 *
 * @param proposer   the authority that proposes; empty for a hearing of its own
 * @param question   what a hearing of its own asks
 * @param days       full days to answer; empty for the usual number
 * @param facts      what those asked read, in order
 * @param enclosures what they may open
 * @param touched    the authorities that what is proposed touches, who are asked in every round
 */
public record HearingRequest(
        CaseNumber caseNumber,
        int round,
        String title,
        Optional<AuthorityCode> proposer,
        Optional<String> question,
        Recipients recipients,
        Optional<Integer> days,
        List<Fact> facts,
        List<Enclosure> enclosures,
        Set<AuthorityCode> touched) {

    public HearingRequest {
        touched = Set.copyOf(touched);
    }

    /** A request that touches no authority more than another. */
    public HearingRequest(
            CaseNumber caseNumber,
            int round,
            String title,
            Optional<AuthorityCode> proposer,
            Optional<String> question,
            Recipients recipients,
            Optional<Integer> days,
            List<Fact> facts,
            List<Enclosure> enclosures) {
        this(caseNumber, round, title, proposer, question, recipients, days, facts, enclosures, Set.of());
    }
}
