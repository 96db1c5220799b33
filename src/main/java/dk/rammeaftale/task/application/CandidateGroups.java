package dk.rammeaftale.task.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The groups that open tasks were put to. */
public interface CandidateGroups {

    /** By the tasks' ids, asked once for all of them; a task of no group is not in it. */
    Map<String, Set<String>> of(Collection<String> taskIds);
}
