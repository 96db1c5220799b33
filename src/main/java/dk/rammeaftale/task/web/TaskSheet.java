package dk.rammeaftale.task.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.task.application.Drafts;
import dk.rammeaftale.task.application.Handovers;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.FormFields;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormPages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task: who has it, what can be done with it, and its form. */
@Component
class TaskSheet {

    private final OpenTasks tasks;
    private final Handovers handovers;
    private final Drafts drafts;
    private final Names names;
    private final Directory directory;
    private final FormPages forms;
    private final FormSheet sheet;
    private final EngineDesk desk;
    private final CaseAccess cases;

    TaskSheet(OpenTasks tasks, Handovers handovers, Drafts drafts, Names names, Directory directory, FormPages forms,
            FormSheet sheet, EngineDesk desk, CaseAccess cases) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.drafts = drafts;
        this.names = names;
        this.directory = directory;
        this.forms = forms;
        this.sheet = sheet;
        this.desk = desk;
        this.cases = cases;
    }

    /** An open task that the viewer may see. */
    record Opened(OpenTask task, Viewer viewer, Map<String, Object> form, Optional<Draft> draft) {
    }

    /** @throws ResponseStatusException 404 if it is gone, 403 if it is not the viewer's to see */
    Opened opened(String id, Viewer viewer) {
        OpenTask task = tasks.find(id).orElseThrow(() -> tasks.exists(id)
                ? new ResponseStatusException(HttpStatus.FORBIDDEN, "Opgaven er andres, og du kan ikke se den.")
                : gone());
        VisibleTask seen = desk.visibleTask(id).orElseThrow(TaskSheet::gone);
        FormPage page = forms.of(seen).orElseThrow(() -> new IllegalStateException("no form for " + seen.element()));
        return new Opened(task, viewer, sheet.model(page, Optional.of(seen), viewer), drafts.ofTask(id, viewer));
    }

    boolean isGone(String id) {
        return !tasks.exists(id);
    }

    static ResponseStatusException gone() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Opgaven findes ikke længere: den er løst, trukket eller lukket ved fristen.");
    }

    /** The task, if the viewer may send its form. */
    Opened forWork(String id, Viewer viewer) {
        Opened opened = opened(id, viewer);
        if (!opened.task().holding().mayDo(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, opened.task().holding().mayTakeOver(viewer)
                    ? "Opgaven ligger hos %s. Overtag den, før du løser den.".formatted(holder(opened.task()))
                    : "Du kan se opgaven, men den er ikke din at løse.");
        }
        return opened;
    }

    /** The number may also be that of an agreement or of a hearing of its own. */
    private boolean isAboutACase(OpenTask task, Viewer viewer) {
        return CaseNumber.isCaseNumber(task.number()) && cases.visible(new CaseNumber(task.number()), viewer).isPresent();
    }

    String holder(OpenTask task) {
        return task.holding().holder().map(directory::describe).orElse("ingen");
    }

    FormFields fields(Opened opened, NativeWebRequest request) {
        return sheet.fields(opened.form(), request);
    }

    ModelAndView page(Opened opened) {
        return page(opened, HttpStatus.OK, Problems.NONE,
                opened.draft().map(Draft::values).orElse(null), opened.draft().map(Draft::edition).orElse(Draft.UNSAVED));
    }

    /**
     * The page again, with what stands in its fields.
     *
     * @param edition of the draft that the next saving replaces
     */
    ModelAndView page(Opened opened, HttpStatusCode status, Problems problems, Map<String, String> kept, int edition) {
        ModelAndView page = new ModelAndView("opgaver/opgave", opened.form(), HttpStatus.valueOf(status.value()));
        OpenTask task = opened.task();
        Viewer viewer = opened.viewer();
        page.addObject("work", TaskRow.of(task, directory.today(), TaskRow.Words.of(names), viewer));
        page.addObject("aboutCase", isAboutACase(task, viewer));
        page.addObject("holding", task.holding());
        page.addObject("actor", viewer);
        page.addObject("colleagues", colleagues(task, viewer));
        page.addObject("locked", !task.holding().mayDo(viewer));
        page.addObject("draftable", task.holding().mayDo(viewer) && Draft.ownerFor(viewer).isPresent());
        page.addObject("draft", opened.draft().map(this::note).orElse(null));
        page.addObject("edition", edition);
        page.addObject("kept", kept);
        page.addObject("citizenNumber", kept != null && Drafts.holdsCitizenNumber(kept));
        page.addObject("errors", problems.atFields());
        page.addObject("otherProblems", problems.others());
        return page;
    }

    /** Who kept a draft, and when, in which edition. */
    record DraftNote(long id, int edition, String by, String at) {
    }

    DraftNote note(Draft draft) {
        return new DraftNote(draft.id(), draft.edition(), directory.describe(draft.savedBy()), DanishDates.moment(draft.savedAt()));
    }

    private Map<String, String> colleagues(OpenTask task, Viewer viewer) {
        Map<String, String> options = new LinkedHashMap<>();
        handovers.colleagues(task, viewer).forEach(person -> options.put(person.username(), person.name()));
        return options;
    }
}
