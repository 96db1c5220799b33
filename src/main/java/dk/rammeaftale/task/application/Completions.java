package dk.rammeaftale.task.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.OpenTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a form to its process, in the name of whoever sends it; its draft goes with it, or nothing happens at all. */
@Service
@Transactional
public class Completions {

    private final OpenTasks tasks;
    private final DraftRegister drafts;

    Completions(OpenTasks tasks, DraftRegister drafts) {
        this.tasks = tasks;
        this.drafts = drafts;
    }

    /** @throws AccessDeniedException if it is somebody else's */
    public void complete(OpenTask task, Map<String, SentValue> values, Viewer viewer) {
        if (!task.holding().mayDo(viewer)) {
            throw new AccessDeniedException("not the viewer's task");
        }
        tasks.complete(task.id(), values);
        drafts.removeOfTask(task.id());
    }

    /** @return the number or id that the process has got */
    public Optional<String> start(String process, Map<String, SentValue> values, Optional<Long> draft, Viewer viewer) {
        Optional<String> number = tasks.start(process, values);
        draft.ifPresent(id -> Draft.ownerFor(viewer).ifPresent(owner -> drafts.remove(id, owner)));
        return number;
    }
}
