package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Assessment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where capacity adjustment cases are kept, with their rounds and decisions. */
public interface CaseRegister {

    void add(CapacityCase newCase);

    Optional<CapacityCase> find(CaseNumber number);

    /** The case, which must exist; nobody else changes it until the transaction is over. */
    CapacityCase lock(CaseNumber number);

    /** All cases at a facility, oldest first. */
    List<CapacityCase> at(FacilityId facility);

    /** All cases that were decided from one moment until before another, in the order of their decisions. */
    List<CapacityCase> decidedBetween(Instant from, Instant until);

    /** All cases that are not over, oldest first. */
    List<CapacityCase> open();

    void moveTo(CaseState state, CaseNumber number);

    void assess(CaseNumber number, Assessment assessment);

    /** Keeps what the operator answered to the remarks of a round. */
    void keep(CaseNumber number, int round, ProposedSolution solution);

    ProposedSolution solution(CaseNumber number, int round);

    void startRound(CaseNumber number, int round, ProposedChange change);

    /** A meeting may approve something else than was proposed. */
    void revise(CaseNumber number, int round, ProposedChange change);

    void decide(CaseNumber number, CaseState state, CaseOutcome outcome, Instant at);

    void establish(CaseNumber number, FacilityId facility);

    /** Keeps a meeting's decision. @return false if this meeting's decision about the case is kept already */
    boolean keep(CaseNumber number, MeetingDecision decision, Instant at);

    /** In the order in which they were kept. */
    List<MeetingDecision> meetingDecisions(CaseNumber number);

    /** Those that the case has followed, in the order in which they were kept. */
    List<MeetingDecision> takenDecisions(CaseNumber number);

    /** What of a case waits until the case takes it, in the order in which it was kept. */
    List<MeetingDecision> waitingDecisions(CaseNumber number);

    /** The cases for which decisions of meetings wait, the one that has waited longest first. */
    List<CaseNumber> casesWithWaitingDecisions();

    /** Marks a meeting's decision as taken by the case. @return false if it was taken before */
    boolean take(CaseNumber number, String meetingId);

    /** Keeps a request to withdraw. @return false if there is one already */
    boolean requestWithdrawal(CaseNumber number, String reason, String by, Instant at);

    boolean withdrawalRequested(CaseNumber number);

    /** Why somebody asked to withdraw it; empty if nobody has. */
    Optional<String> withdrawalReason(CaseNumber number);
}
