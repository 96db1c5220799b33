package dk.rammeaftale.capacity.application;

import dk.rammeaftale.journal.model.CaseNumber;

/** Stops a running case: its open tasks and timers disappear. */
public interface CaseStop {

    /** @return false if the case has ended in the meantime */
    boolean stop(CaseNumber number);
}
