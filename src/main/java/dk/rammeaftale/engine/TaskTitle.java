package dk.rammeaftale.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What the tasks of one process are about, for lists in which many tasks of one name stand side by side: a bean per diagram
 * whose tasks want it.
 */
public interface TaskTitle {

    String processKey();

    /** In Danish, e.g. the case number and the facility; stands behind the task's own name. */
    String titleOf(DelegateTask task);
}
