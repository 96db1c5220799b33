package dk.rammeaftale.capacity.application;

import dk.rammeaftale.journal.model.CaseNumber;

/** The operator's tasks to document the contact with affected municipalities. */
public interface ContactTasks {

    /**
     * Ends the open one of a case, if there is one, because the municipalities have answered themselves.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody ended it in this very moment
     */
    void end(CaseNumber number);
}
