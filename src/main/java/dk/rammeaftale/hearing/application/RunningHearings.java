package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.PendingReply;

/**
 * The hearings as they run: their open tasks, their one timer, and what they wait for. All of it happens in the transaction of
 * the caller; what is not there any more is no fault.
 *
 * @throws org.springframework.dao.ConcurrencyFailureException from each of them, if somebody else changed the same meanwhile
 */
public interface RunningHearings {

    /** The seat has answered by another way than its task: the task is done. */
    void answered(Hearing hearing, AuthorityCode seat);

    /** The task of a seat moves to the person who answers for it now. */
    void reassign(Hearing hearing, HearingSeat seat);

    /** The timer and the open tasks move to the hearing's present deadline. */
    void moveDeadline(Hearing hearing);

    /** Everybody has answered and nobody objects, so the hearing need not wait for its deadline. */
    void mayClose(Hearing hearing);

    /** The secretariat closes the hearing before its deadline. */
    void closeEarly(Hearing hearing);

    /** The secretariat calls the hearing off. */
    void cancel(Hearing hearing);

    /** The mailbox was read after the deadline. */
    void inboxRead(Hearing hearing);

    /** Nothing is unproven any more: the secretariat's task about it is done by itself. */
    void proven(Hearing hearing);

    /** A reply by mail waits for the secretariat to read it. */
    void askToRead(Hearing hearing, PendingReply reply);
}
