package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.task.application.Completions;
import dk.rammeaftale.task.application.Drafts;
import dk.rammeaftale.task.application.EnteredForm;
import dk.rammeaftale.task.application.SavedDraft;
import dk.rammeaftale.task.application.SentValue;
import dk.rammeaftale.task.application.StartForm;
import dk.rammeaftale.task.application.Started;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.verdict.Verdict;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which people start processes, each sent as an ordinary POST or kept as one of several drafts. */
@Controller
@RequestMapping("/opgaver/start/{process:[a-z-]{1,64}}")
class StartPages {

    private final FormPages forms;
    private final FormSheet sheet;
    private final EngineDesk desk;
    private final Completions completions;
    private final Drafts drafts;
    private final TaskSheet words;

    StartPages(FormPages forms, FormSheet sheet, EngineDesk desk, Completions completions, Drafts drafts, TaskSheet words) {
        this.forms = forms;
        this.sheet = sheet;
        this.desk = desk;
        this.completions = completions;
        this.drafts = drafts;
        this.words = words;
    }

    /** A start form that the viewer may send. */
    private record Opened(String process, String name, FormPage page, Map<String, Object> form, Viewer viewer) {
    }

    private Opened opened(String process, Viewer viewer) {
        FormPage page = forms.starting(process).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "Der er ikke noget at starte på denne adresse."));
        String name = Optional.ofNullable(desk.startable().get(process)).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.FORBIDDEN, "Du har ikke adgang til at starte dette."));
        return new Opened(process, name, page, sheet.model(page, Optional.empty(), viewer), viewer);
    }

    @GetMapping
    ModelAndView show(@PathVariable String process, @RequestParam Optional<Long> kladde,
            @RequestParam MultiValueMap<String, String> params, NativeWebRequest request, Viewer viewer) {
        Opened opened = opened(process, viewer);
        Optional<Draft> draft = kladde.flatMap(id -> drafts.ofStart(id, process, viewer));
        if (kladde.isPresent() && draft.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND,
                    "Kladden findes ikke længere, eller den er ikke jeres: den kan være sendt eller slettet.");
        }
        return page(opened, HttpStatus.OK, Problems.NONE,
                draft.map(Draft::values).orElseGet(() -> named(opened, params, request)), draft);
    }

    /** What a link to the form has filled in, e.g. which facility it is about; null where that is nothing. */
    private Map<String, String> named(Opened opened, MultiValueMap<String, String> params, NativeWebRequest request) {
        SentForm sent = SentForm.of(params, request);
        Map<String, String> named = new EnteredForm(sheet.fields(opened.form(), request), sent.texts(), List.of()).standing();
        named.values().removeIf(String::isEmpty);
        return named.isEmpty() ? null : named;
    }

    @GetMapping("/kvittering")
    ModelAndView receipt(@PathVariable String process, @RequestParam Optional<String> nummer, Viewer viewer) {
        Opened opened = opened(process, viewer);
        ModelAndView page = new ModelAndView("opgaver/startet");
        page.addObject("process", process);
        page.addObject("name", opened.name());
        page.addObject("number", nummer.filter(CaseNumber::isCaseNumber).orElse(""));
        page.addObject("whatNext", opened.page().whatNext());
        return page;
    }

    @PostMapping
    ModelAndView start(@PathVariable String process, @RequestParam MultiValueMap<String, String> params,
            NativeWebRequest request, Viewer viewer, RedirectAttributes next) {
        Opened opened = opened(process, viewer);
        SentForm sent = SentForm.of(params, request);
        EnteredForm entered = new EnteredForm(sheet.fields(opened.form(), request), sent.texts(), sent.files());
        StartForm form = new StartForm(process, sent.mark(), sent.draft(), sent.edition());
        Optional<Started.Before> before = completions.startedBefore(form, viewer);
        if (before.isPresent()) {
            return receiptOf(process, before.get(), next);
        }
        Optional<ModelAndView> overtaken = overtaken(opened, sent, entered);
        if (overtaken.isPresent()) {
            return overtaken.get();
        }
        Optional<Draft> draft = sent.draft().flatMap(id -> drafts.ofStart(id, process, viewer));
        Verdict<Map<String, SentValue>> values = entered.forStart();
        if (values instanceof Verdict.Refused<?> refused) {
            return again(opened, HttpStatus.BAD_REQUEST, Problems.of(refused.problems()), entered, draft);
        }
        try {
            Started started = completions.start(form, ((Verdict.Accepted<Map<String, SentValue>>) values).value(), viewer);
            return started instanceof Started.DraftOvertaken
                    ? overtaken(opened, sent, entered).orElseThrow()
                    : receiptOf(process, started, next);
        } catch (RuntimeException failed) {
            Refusal refusal = Refusal.in(failed).orElseThrow(() -> failed);
            HttpStatus status = HttpStatus.valueOf(refusal.status());
            if (status == HttpStatus.FORBIDDEN) {
                throw new ResponseStatusException(status, refusal.sentence(), failed);
            }
            return again(opened, status, Problems.inRefusal(refusal.sentence(), entered.fields()), entered, draft);
        }
    }

    private static ModelAndView receiptOf(String process, Started started, RedirectAttributes next) {
        Optional<String> number = started instanceof Started.Now now ? now.number() : ((Started.Before) started).number();
        if (started instanceof Started.Before) {
            next.addFlashAttribute("message", "Formularen var sendt i forvejen. Der er ikke startet noget en gang til.");
        }
        return new ModelAndView("redirect:/opgaver/start/%s/kvittering".formatted(process)
                + number.filter(CaseNumber::isCaseNumber).map(one -> "?nummer=" + one).orElse(""));
    }

    /** The page again, if a colleague has sent, saved or deleted the draft meanwhile. */
    private Optional<ModelAndView> overtaken(Opened opened, SentForm sent, EnteredForm entered) {
        Optional<Draft> now = sent.draft().flatMap(id -> drafts.ofStart(id, opened.process(), opened.viewer()));
        if (sent.draft().isPresent() && now.isEmpty()) {
            return Optional.of(again(opened, HttpStatus.CONFLICT,
                    Problems.of("En kollega har sendt eller slettet kladden, mens du skrev, og der er ikke startet noget. "
                            + "Se under Opgaver, om sagen er startet, før du sender igen."),
                    entered, Optional.empty()));
        }
        return now.filter(draft -> draft.edition() != sent.edition()).map(draft -> again(opened, HttpStatus.CONFLICT,
                Problems.of(DraftWords.overtakenWhileSending(words.note(draft))), entered, now));
    }

    @PostMapping("/kladde")
    ModelAndView keep(@PathVariable String process, @RequestParam MultiValueMap<String, String> params,
            NativeWebRequest request, Viewer viewer, RedirectAttributes next) {
        Opened opened = opened(process, viewer);
        SentForm sent = SentForm.of(params, request);
        EnteredForm entered = new EnteredForm(sheet.fields(opened.form(), request), sent.texts(), sent.files());
        SavedDraft saved =
                drafts.keepStart(sent.draft(), process, opened.name(), entered.standing(), sent.edition(), viewer);
        if (saved instanceof SavedDraft.Kept kept) {
            next.addFlashAttribute("message", DraftWords.kept(sent.files()));
            return new ModelAndView("redirect:/opgaver/start/%s?kladde=%d".formatted(process, kept.draft().id()));
        }
        if (saved instanceof SavedDraft.Overtaken overtaken) {
            return again(opened, HttpStatus.CONFLICT,
                    Problems.of(DraftWords.overtakenWhileSaving(words.note(overtaken.theirs()))), entered,
                    Optional.of(overtaken.theirs()));
        }
        if (saved instanceof SavedDraft.Refused refused) {
            return again(opened, HttpStatus.BAD_REQUEST, Problems.of(refused.problems()), entered,
                    sent.draft().flatMap(id -> drafts.ofStart(id, process, viewer)));
        }
        return again(opened, HttpStatus.CONFLICT, Problems.of(DraftWords.gone()), entered, Optional.empty());
    }

    private ModelAndView again(
            Opened opened, HttpStatus status, Problems problems, EnteredForm entered, Optional<Draft> draft) {
        return page(opened, status, problems.askingAgainFor(entered.files()), entered.standing(), draft);
    }

    /** @param draft that the next saving replaces */
    private ModelAndView page(
            Opened opened, HttpStatus status, Problems problems, Map<String, String> kept, Optional<Draft> draft) {
        ModelAndView page = new ModelAndView("opgaver/start", opened.form(), status);
        page.addObject("process", opened.process());
        page.addObject("processName", opened.name());
        page.addObject("mark", UUID.randomUUID().toString());
        page.addObject("draftable", Draft.ownerFor(opened.viewer()).isPresent());
        page.addObject("draft", draft.map(words::note).orElse(null));
        page.addObject("edition", draft.map(Draft::edition).orElse(Draft.UNSAVED));
        page.addObject("kept", kept);
        page.addObject("citizenNumber", kept != null && Drafts.holdsCitizenNumber(kept));
        page.addObject("errors", problems.atFields());
        page.addObject("otherProblems", problems.others());
        return page;
    }
}
