package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of an agreement's steps: every version is kept, and publishing one is an active choice. */
@Service
@Transactional
public class StepDocuments {

    private final AgreementRegister register;
    private final DocumentRegister documents;
    private final AttachmentCheck attachments;
    private final EnteredTexts texts;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    StepDocuments(
            AgreementRegister register,
            DocumentRegister documents,
            AttachmentCheck attachments,
            EnteredTexts texts,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.documents = documents;
        this.attachments = attachments;
        this.texts = texts;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a document to a step; with a title that is there already it is a newer version of that one. */
    public Verdict<StepDocument> add(Agreement agreement, String step, String title, List<UploadedFile> sent, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        String name = texts.line(agreement, "title", title, "Skriv dokumentets titel.", problems);
        Optional<CheckedFile> file = file(sent, problems);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Agreement held = register.hold(agreement.id()).orElseThrow();
        Milestone milestone = register.milestone(held.id(), step).orElseThrow();
        return Verdict.accepted(keep(held, milestone, name, file.orElseThrow(), viewer));
    }

    private Optional<CheckedFile> file(List<UploadedFile> sent, List<Problem> problems) {
        if (sent.size() != 1) {
            problems.add(new Problem("file", "Vælg den fil, der skal lægges op."));
            return Optional.empty();
        }
        return checked(sent, problems).stream().findFirst();
    }

    /** Those files of what was sent that are what their names say; what is wrong with others is added to the problems. */
    List<CheckedFile> checked(List<UploadedFile> sent, List<Problem> problems) {
        Verdict<List<CheckedFile>> verdict = attachments.check(sent);
        if (verdict instanceof Verdict.Refused<List<CheckedFile>> refused) {
            problems.addAll(refused.problems());
            return List.of();
        }
        return ((Verdict.Accepted<List<CheckedFile>>) verdict).value();
    }

    StepDocument keep(Agreement held, Milestone milestone, String title, CheckedFile file, Viewer viewer) {
        StepDocument added = documents.add(held.id(), milestone.key(), title, file, viewer.username(), clock.instant());
        journal.record(held.number(), directory.describe(viewer.username()), "«%s»: dokumentet «%s» er lagt op som version %d (%s)."
                .formatted(milestone.title(), title, added.version(), added.fileName()));
        return added;
    }

    /** Publishes a version of a document, or takes it back. */
    public Verdict<StepDocument> publish(Agreement agreement, long id, boolean published, Viewer viewer) {
        Agreement held = register.hold(agreement.id()).orElseThrow();
        Optional<StepDocument> found = find(held, id);
        if (found.isEmpty()) {
            return Verdict.refused("document", "Dokumentet findes ikke i aftalen.");
        }
        if (found.get().published() != published) {
            documents.publish(id, published);
            journal.record(held.number(), directory.describe(viewer.username()), "Dokumentet «%s», version %d, er %s.".formatted(
                    found.get().title(), found.get().version(), published ? "offentliggjort" : "ikke længere offentligt"));
        }
        return Verdict.accepted(documents.find(id).orElseThrow());
    }

    /** Every version of the documents of a step, title by title as they were first added, the newest first. */
    @Transactional(readOnly = true)
    public List<List<StepDocument>> of(Agreement agreement, String step) {
        List<StepDocument> all = documents.all(agreement.id()).stream().filter(one -> one.step().equals(step)).toList();
        return all.stream()
                .map(StepDocument::title)
                .distinct()
                .map(title -> newestFirst(all.stream().filter(one -> one.title().equals(title)).toList()))
                .toList();
    }

    private static List<StepDocument> newestFirst(List<StepDocument> versions) {
        List<StepDocument> reversed = new ArrayList<>(versions);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    /** Every version of every document, the oldest first. */
    @Transactional(readOnly = true)
    public List<StepDocument> all(Agreement agreement) {
        return documents.all(agreement.id());
    }

    @Transactional(readOnly = true)
    public Optional<CheckedFile> content(Agreement agreement, long id) {
        return find(agreement, id).flatMap(document -> documents.content(document.id()));
    }

    /** What anybody may read. */
    @Transactional(readOnly = true)
    public Optional<CheckedFile> published(CaseNumber number, long id) {
        return register.find(number)
                .flatMap(agreement -> find(agreement, id))
                .filter(StepDocument::published)
                .flatMap(document -> documents.content(document.id()));
    }

    private Optional<StepDocument> find(Agreement agreement, long id) {
        return documents.all(agreement.id()).stream().filter(document -> document.id() == id).findFirst();
    }
}
