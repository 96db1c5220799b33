package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where hearings and their seats are kept. */
public interface HearingRegister {

    long add(HearingRequest request, HearingTerms terms);

    Optional<Hearing> find(long id);

    /**
     * The hearing, which nobody else can lock until this transaction is over: answers and the closing wait for each other
     * here, so that an answer is counted or is late, and never neither.
     */
    Hearing lock(long id);

    /** The hearings of a case, first round first. */
    List<Hearing> of(CaseNumber caseNumber);

    /** Which of these cases have been heard: a hearing about them was sent, and may be over. */
    Set<CaseNumber> heard(Set<CaseNumber> caseNumbers);

    /** The hearings that are open, oldest first. */
    List<Hearing> open();

    /** Who is asked, or will be. */
    Recipients recipientsOf(long id);

    /** The full days to answer, where the usual number does not hold. */
    Optional<Integer> daysOf(long id);

    List<Fact> facts(long id);

    List<Enclosure> enclosures(long id);

    /** Adds what those asked may open. */
    void enclose(long id, List<Enclosure> enclosures);

    /** The authorities that what is proposed touches. */
    Set<AuthorityCode> touched(long id);

    void open(long id, Hearing.Opening opening, List<HearingSeat> seats);

    /** Replaces the deadline of an open hearing. */
    void moveDeadline(long id, Hearing.Opening opening);

    /** All seats, the proposer's among them, in the order of their authorities' names. */
    default List<HearingSeat> seats(long id) {
        return seats(Set.of(id)).getOrDefault(id, List.of());
    }

    /** The seats of each of these hearings; a hearing without any is left out. */
    Map<Long, List<HearingSeat>> seats(Collection<Long> ids);

    /** Replaces who answers for the seat, and where it is written to. */
    void put(long id, HearingSeat seat);

    void close(long id, HearingOutcome outcome, Instant at);
}
