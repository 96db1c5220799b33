package dk.rammeaftale.task.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.OpenTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a form to its process, in the name of whoever sends it; its draft goes with it, or nothing happens at all. */
@Service
public class Completions {

    /** Nobody sends a page again that was opened so long ago: the session is over. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final OpenTasks tasks;
    private final DraftRegister drafts;
    private final SentForms sentForms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Completions(OpenTasks tasks, DraftRegister drafts, SentForms sentForms, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.sentForms = sentForms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws AccessDeniedException if it is somebody else's */
    @Transactional
    public void complete(OpenTask task, Map<String, SentValue> values, Viewer viewer) {
        if (!task.holding().mayDo(viewer)) {
            throw new AccessDeniedException("not the viewer's task");
        }
        tasks.complete(task.id(), values);
        drafts.removeOfTask(task.id());
    }

    /** What this page has started already. */
    public Optional<Started.Before> startedBefore(StartForm form, Viewer viewer) {
        return form.mark().flatMap(sentForms::find).map(sent -> new Started.Before(
                sent.number().filter(number -> sent.by().equals(viewer.username()) && sent.process().equals(form.process()))));
    }

    /** Starts a process, once for each page and for each draft, whoever else sends them at the same moment. */
    public Started start(StartForm form, Map<String, SentValue> values, Viewer viewer) {
        try {
            return transaction.execute(status -> {
                form.mark().ifPresent(mark -> remember(mark, form, viewer));
                if (!draftGoesWith(form, viewer)) {
                    status.setRollbackOnly();
                    return new Started.DraftOvertaken();
                }
                Optional<String> number = tasks.start(form.process(), values);
                form.mark().ifPresent(mark -> number.ifPresent(given -> sentForms.started(mark, given)));
                return new Started.Now(number);
            });
        } catch (DuplicateKeyException twice) {
            return startedBefore(form, viewer).orElseThrow(() -> twice);
        }
    }

    private void remember(String mark, StartForm form, Viewer viewer) {
        sentForms.removeBefore(clock.instant().minus(REMEMBERED));
        sentForms.add(mark, form.process(), viewer.username(), clock.instant());
    }

    private boolean draftGoesWith(StartForm form, Viewer viewer) {
        return form.draft().isEmpty()
                || Draft.ownerFor(viewer).filter(owner -> drafts.remove(form.draft().get(), form.edition(), owner)).isPresent();
    }
}
