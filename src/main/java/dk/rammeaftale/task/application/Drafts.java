package dk.rammeaftale.task.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.DraftLine;
import dk.rammeaftale.task.model.DraftPlace;
import dk.rammeaftale.verdict.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps forms that are not sent yet, so that a colleague of the same authority can go on with them. */
@Component
public class Drafts {

    /** As long as the engine takes. */
    static final int LONGEST_TEXT = 4000;

    private final DraftRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(DraftRegister register, TransactionTemplate transaction, Clock clock) {
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Draft> ofTask(String taskId, Viewer viewer) {
        return Draft.ownerFor(viewer).flatMap(owner -> register.ofTask(taskId, owner));
    }

    /** A draft of a form that starts a process. */
    public Optional<Draft> ofStart(long id, String process, Viewer viewer) {
        return find(id, viewer).filter(draft -> draft.place().process().equals(Optional.of(process)));
    }

    public Page<DraftLine> of(Viewer viewer, Slice slice) {
        return Draft.ownerFor(viewer)
                .map(owner -> register.of(owner, slice))
                .orElseGet(() -> new Page<>(List.of(), slice, 0));
    }

    /** Whether what stands in the fields holds something like a CPR number. */
    public static boolean holdsCitizenNumber(Map<String, String> values) {
        return values.values().stream().anyMatch(text -> !CitizenNumbers.in(text).isEmpty());
    }

    /**
     * Keeps the draft of an open task, which the caller has found to be the viewer's.
     *
     * @param edition that the writer has seen; {@link Draft#UNSAVED} if there was none
     */
    public SavedDraft keep(String taskId, String title, Map<String, String> values, int edition, Viewer viewer) {
        String owner = owner(viewer);
        return kept(register.ofTask(taskId, owner), DraftPlace.task(taskId), title, values, edition, viewer, owner);
    }

    /** @param id of the draft that is gone on with; empty for a new one */
    public SavedDraft keepStart(
            Optional<Long> id, String process, String title, Map<String, String> values, int edition, Viewer viewer) {
        Optional<Draft> present = id.flatMap(known -> ofStart(known, process, viewer));
        if (id.isPresent() && present.isEmpty()) {
            return new SavedDraft.Gone();
        }
        return kept(present, DraftPlace.start(process), title, values, edition, viewer, owner(viewer));
    }

    private SavedDraft kept(Optional<Draft> present, DraftPlace place, String title, Map<String, String> values,
            int edition, Viewer viewer, String owner) {
        List<Problem> problems = values.entrySet().stream()
                .flatMap(value -> TextCheck.problem(value.getKey(), value.getValue(), LONGEST_TEXT).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new SavedDraft.Refused(problems);
        }
        try {
            return transaction.execute(status -> present.isPresent()
                    ? replaced(present.get(), values, edition, viewer, owner)
                    : edition == Draft.UNSAVED ? added(place, title, values, viewer, owner) : new SavedDraft.Gone());
        } catch (DuplicateKeyException colleague) {
            return overtaken(register.ofTask(place.task().orElseThrow(), owner));
        }
    }

    private SavedDraft added(DraftPlace place, String title, Map<String, String> values, Viewer viewer, String owner) {
        long id = register.add(place, owner, title, values, viewer.username(), clock.instant());
        return new SavedDraft.Kept(register.find(id, owner).orElseThrow());
    }

    private SavedDraft replaced(Draft present, Map<String, String> values, int edition, Viewer viewer, String owner) {
        boolean kept = register.replace(present.id(), edition, values, viewer.username(), clock.instant());
        Optional<Draft> now = register.find(present.id(), owner);
        return kept ? new SavedDraft.Kept(now.orElseThrow()) : overtaken(now);
    }

    private static SavedDraft overtaken(Optional<Draft> theirs) {
        return theirs.<SavedDraft>map(SavedDraft.Overtaken::new).orElseGet(SavedDraft.Gone::new);
    }

    /**
     * Deletes a draft that nobody will send.
     *
     * @param edition that the viewer has seen
     * @return whether it was still there, in that edition
     */
    public boolean discard(long id, int edition, Viewer viewer) {
        String owner = owner(viewer);
        return Boolean.TRUE.equals(transaction.execute(status -> register.remove(id, edition, owner)));
    }

    public Optional<Draft> find(long id, Viewer viewer) {
        return Draft.ownerFor(viewer).flatMap(owner -> register.find(id, owner));
    }

    private static String owner(Viewer viewer) {
        return Draft.ownerFor(viewer).orElseThrow(() -> new AccessDeniedException(
                "Kladder gemmes for en myndighed eller for sekretariatet, og du hører ikke til nogen af dem."));
    }
}
