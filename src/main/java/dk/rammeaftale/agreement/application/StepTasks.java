package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import java.util.List;

/** The open tasks of the steps of agreements, as they stand in Tasklist. */
public interface StepTasks {

    /** An open task, with the id by which Tasklist shows it. */
    record OpenTask(String id, String name) {
    }

    /** At most one, but for the step at which each authority has its own. */
    List<OpenTask> of(Agreement agreement, String step);
}
