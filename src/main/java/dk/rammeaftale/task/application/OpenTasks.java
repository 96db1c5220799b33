package dk.rammeaftale.task.application;

import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.Whose;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The open tasks in the engine, seen and done with the permissions of whoever is logged in. */
public interface OpenTasks {

    /** Those with a deadline first, the nearest on top; then the others, the oldest on top. */
    Page<OpenTask> page(Whose whose, Slice slice);

    long count(Whose whose);

    /** Empty if it is gone or not to be seen by whoever is logged in. */
    Optional<OpenTask> find(String id);

    /** Which of these tasks whoever is logged in may see, asked once for all of them. */
    Set<String> visible(Collection<String> ids);

    /** Whether there is such a task at all. */
    boolean exists(String id);

    /** Refuses as the process does, with nothing stored. */
    void complete(String id, Map<String, SentValue> values);

    /** @return the number of the case, the agreement or the hearing, or the meeting's id; empty if it has none */
    Optional<String> start(String process, Map<String, SentValue> values);

    /**
     * Moves a task from one person to another; the caller has checked that it may be moved.
     *
     * @param from whose it is meant to be until now
     * @param to   empty: back to its groups
     * @throws org.springframework.dao.OptimisticLockingFailureException if it is gone, or somebody else's by now
     */
    void move(String id, Optional<String> from, Optional<String> to);
}
