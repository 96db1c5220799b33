package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where hearings, their seats and their answers are kept. */
public interface HearingRegister {

    long add(HearingRequest request, HearingTerms terms);

    Optional<Hearing> find(long id);

    /** The hearings of a case, first round first. */
    List<Hearing> of(CaseNumber caseNumber);

    List<Fact> facts(long id);

    List<Enclosure> enclosures(long id);

    void open(long id, Hearing.Opening opening, List<HearingSeat> seats);

    /** All seats, the proposer's among them, in the order of their authorities' names. */
    List<HearingSeat> seats(long id);

    void add(long id, Answer answer);

    /** The last answer of each seat that has given one. */
    List<Answer> answers(long id);

    void close(long id, HearingOutcome outcome, Instant at);
}
