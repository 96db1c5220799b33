package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.directory.model.Viewer;
import java.util.List;

/** The open tasks of the steps of agreements, as they stand in Tasklist. */
public interface StepTasks {

    /** An open task, with the id by which Tasklist shows it. */
    record OpenTask(String id, String name) {
    }

    /** At most one, but for the step at which each authority has its own. */
    List<OpenTask> of(Agreement agreement, String step);

    /** At the step at which each authority has its own: the viewer's, and for the secretariat what only it can do. */
    List<OpenTask> own(Agreement agreement, String step, Viewer viewer);
}
