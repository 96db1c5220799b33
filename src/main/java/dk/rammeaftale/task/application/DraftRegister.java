package dk.rammeaftale.task.application;

import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.DraftLine;
import dk.rammeaftale.task.model.DraftPlace;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is kept of forms that are not sent yet. */
public interface DraftRegister {

    Optional<Draft> ofTask(String taskId, String owner);

    Optional<Draft> find(long id, String owner);

    /** The newest first; without those whose task is gone. */
    Page<DraftLine> of(String owner, Slice slice);

    /** @throws org.springframework.dao.DuplicateKeyException if the owner has one of that task */
    long add(DraftPlace place, String owner, String title, Map<String, String> values, String by, Instant at);

    /** @return whether it was still in that edition */
    boolean replace(long id, int edition, Map<String, String> values, String by, Instant at);

    /** @return whether it was still there, in that edition */
    boolean remove(long id, int edition, String owner);

    void removeOfTask(String taskId);

    boolean anyWithoutTask();

    void removeWithoutTask();
}
