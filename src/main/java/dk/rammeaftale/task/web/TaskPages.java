package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.task.application.Completions;
import dk.rammeaftale.task.application.Drafts;
import dk.rammeaftale.task.application.EnteredForm;
import dk.rammeaftale.task.application.SavedDraft;
import dk.rammeaftale.task.application.SentValue;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.web.TaskSheet.Opened;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** One task with its form, which is sent as an ordinary POST or kept as a draft. */
@Controller
@RequestMapping(TaskPages.ADDRESS)
class TaskPages {

    static final String ADDRESS = "/opgaver/{id:[0-9a-f-]{36}}";

    private final TaskSheet sheet;
    private final Completions completions;
    private final Drafts drafts;

    TaskPages(TaskSheet sheet, Completions completions, Drafts drafts) {
        this.sheet = sheet;
        this.completions = completions;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return sheet.page(sheet.opened(id, viewer));
    }

    @PostMapping
    ModelAndView complete(@PathVariable String id, @RequestParam MultiValueMap<String, String> params,
            NativeWebRequest request, Viewer viewer, RedirectAttributes next) {
        SentForm sent = SentForm.of(params, request);
        if (sheet.isGone(id)) {
            return goneMeanwhile(sent);
        }
        Opened opened = sheet.forWork(id, viewer);
        EnteredForm entered = entered(opened, sent, request);
        Optional<Draft> colleagues = opened.draft().filter(draft -> draft.edition() != sent.edition());
        if (colleagues.isPresent()) {
            return again(opened, HttpStatus.CONFLICT,
                    Problems.of(DraftWords.overtakenWhileSending(sheet.note(colleagues.get()))), entered,
                    colleagues.get().edition());
        }
        Verdict<Map<String, SentValue>> values = entered.forTask();
        if (values instanceof Verdict.Refused<?> refused) {
            return again(opened, HttpStatus.BAD_REQUEST, Problems.of(refused.problems()), entered, sent.edition());
        }
        try {
            completions.complete(opened.task(), ((Verdict.Accepted<Map<String, SentValue>>) values).value(), viewer);
        } catch (RuntimeException failed) {
            Refusal refusal = Refusal.in(failed).orElseThrow(() -> failed);
            return refused(opened, refusal, entered, sent.edition());
        }
        next.addFlashAttribute("message", "Opgaven «%s» er løst.".formatted(opened.task().name()));
        return new ModelAndView("redirect:/opgaver");
    }

    private ModelAndView refused(Opened opened, Refusal refusal, EnteredForm entered, int edition) {
        HttpStatus status = HttpStatus.valueOf(refusal.status());
        if (status != HttpStatus.BAD_REQUEST && status != HttpStatus.CONFLICT) {
            throw new ResponseStatusException(status, refusal.sentence());
        }
        return again(opened, status, Problems.inRefusal(refusal.sentence(), entered.fields()), entered, edition);
    }

    @PostMapping("/kladde")
    ModelAndView keep(@PathVariable String id, @RequestParam MultiValueMap<String, String> params,
            NativeWebRequest request, Viewer viewer, RedirectAttributes next) {
        SentForm sent = SentForm.of(params, request);
        if (sheet.isGone(id)) {
            return goneMeanwhile(sent);
        }
        Opened opened = sheet.forWork(id, viewer);
        EnteredForm entered = entered(opened, sent, request);
        SavedDraft saved = drafts.keep(id, opened.task().name(), entered.standing(), sent.edition(), viewer);
        if (saved instanceof SavedDraft.Overtaken overtaken) {
            return again(opened, HttpStatus.CONFLICT,
                    Problems.of(DraftWords.overtakenWhileSaving(sheet.note(overtaken.theirs()))), entered,
                    overtaken.theirs().edition());
        }
        if (saved instanceof SavedDraft.Gone) {
            return again(opened, HttpStatus.CONFLICT, Problems.of(DraftWords.gone()), entered, Draft.UNSAVED);
        }
        if (saved instanceof SavedDraft.Refused refused) {
            return again(opened, HttpStatus.BAD_REQUEST, Problems.of(refused.problems()), entered, sent.edition());
        }
        next.addFlashAttribute("message", DraftWords.kept(sent.files()));
        return new ModelAndView("redirect:/opgaver/" + id);
    }

    /** What somebody has written is theirs to copy, whatever became of the task. */
    private static ModelAndView goneMeanwhile(SentForm sent) {
        List<String> written = sent.texts().values().stream().filter(text -> text.strip().contains(" ")).toList();
        if (written.isEmpty()) {
            throw TaskSheet.gone();
        }
        return new ModelAndView("opgaver/vaek", Map.of("written", written), HttpStatus.NOT_FOUND);
    }

    private EnteredForm entered(Opened opened, SentForm sent, NativeWebRequest request) {
        return new EnteredForm(sheet.fields(opened, request), sent.texts(), sent.files());
    }

    private ModelAndView again(Opened opened, HttpStatus status, Problems problems, EnteredForm entered, int edition) {
        return sheet.page(opened, status, problems.askingAgainFor(entered.files()), entered.standing(), edition);
    }
}
