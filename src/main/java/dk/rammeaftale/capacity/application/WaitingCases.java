package dk.rammeaftale.capacity.application;

import dk.rammeaftale.journal.model.CaseNumber;

/** The running cases that wait for the word of a meeting. */
public interface WaitingCases {

    /** Whether the case can take a word right now. */
    boolean isWaiting(CaseNumber number);

    /** Lets a case that waits take up what is kept of a meeting's decision about it. */
    void tell(CaseNumber number, String meetingId);
}
