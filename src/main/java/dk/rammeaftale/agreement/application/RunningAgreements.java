package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;

/**
 * The agreements as they run in the engine. All of it happens in the transaction of the caller, who has stored what it is about
 * before; what is not there any more is no fault.
 *
 * @throws org.springframework.dao.ConcurrencyFailureException from each of them, if somebody else changed the same meanwhile
 */
public interface RunningAgreements {

    /** Starts the process of an agreement on the service's own behalf. */
    void start(int firstYear, int years);

    /** A step that waits or is worked on is taken out, or is done without its task. */
    void takeOut(Agreement agreement, String step);

    /** The steps that have not begun yet begin on the present dates of the plan, and open tasks are due on them. */
    void moved(Agreement agreement);

    /** Whether a step can take a forum's decision right now. */
    boolean awaitsDecision(Agreement agreement, String step);

    /** What a forum has decided about a step is kept: the step takes it up. */
    void decided(Agreement agreement, String step);

    /** Whether a step waits for its hearing to be over. */
    boolean awaitsConsultation(Agreement agreement, String step);

    /** The hearing of a step is over: the step goes on. */
    void consulted(Agreement agreement, String step);

    /** Whether the task to record a council's decision is open. */
    boolean awaitsRatification(Agreement agreement, String authority);

    /**
     * A council's decision is recorded on a page of our own: the authority's task is done with it, with the permissions of
     * whoever recorded it.
     *
     * @return whether the authority's task was open
     */
    boolean ratificationRecorded(Agreement agreement, String authority);

    /**
     * It is recorded on a page of our own how a council's reservation or rejection was treated: the secretariat's task about
     * it is done.
     *
     * @return whether the task was open
     */
    boolean councilTreated(Agreement agreement, String authority);
}
