package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One milestone: everyone logged in reads it; the secretariat changes it with a reason, and is asked once more where it is final. */
@Controller
@RequestMapping("/rammeaftaler/{number:\\d{4}-\\d{3,4}}/trin/{key:[a-z0-9-]{1,40}}")
class StepPages {

    private final AgreementPath path;
    private final StepSheets sheets;
    private final PlanChanges changes;

    StepPages(AgreementPath path, StepSheets sheets, PlanChanges changes) {
        this.path = path;
        this.sheets = sheets;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @PathVariable String key, Viewer viewer) {
        Agreement agreement = path.found(number);
        return sheets.page(agreement, path.found(agreement, key), List.of(), Map.of(), viewer);
    }

    @GetMapping("/aendring/{action:[a-z-]+}")
    ModelAndView ask(@PathVariable String number, @PathVariable String key, @PathVariable String action, Viewer viewer) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        return form(agreement, path.found(agreement, key), found(action), "", "", false, List.of());
    }

    @PostMapping("/aendring/{action:[a-z-]+}")
    ModelAndView change(
            @PathVariable String number,
            @PathVariable String key,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Viewer viewer,
            RedirectAttributes next) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        Milestone milestone = path.found(agreement, key);
        StepAction what = found(action);
        // What is incomplete is refused at once; only what could be done is asked about once more.
        if (what.needsConfirmation() && !confirmed && !reason.isBlank() && (!what.takesDate() || !date.isBlank())) {
            return form(agreement, milestone, what, date, reason, true, List.of());
        }
        Verdict<Milestone> verdict = switch (what) {
            case SET_DATE -> changes.setDate(agreement, key, date, reason, viewer);
            case RELEASE -> changes.releaseDate(agreement, key, reason, viewer);
            case SKIP -> changes.skip(agreement, key, reason, viewer);
            case REPLACE -> changes.replace(agreement, key, reason, viewer);
            case DONE -> changes.recordDone(agreement, key, date, reason, viewer);
        };
        if (verdict instanceof Verdict.Refused<Milestone> refused) {
            return form(agreement, milestone, what, date, reason, false, refused.problems());
        }
        next.addFlashAttribute("message", done(what, ((Verdict.Accepted<Milestone>) verdict).value()));
        return new ModelAndView("redirect:" + AgreementPath.address(agreement, key));
    }

    private static String done(StepAction action, Milestone milestone) {
        return switch (action) {
            case SET_DATE -> "Datoen er sat til %s.".formatted(DanishDates.weekday(milestone.date()));
            case RELEASE -> "Datoen er beregnet igen: %s.".formatted(DanishDates.weekday(milestone.date()));
            case SKIP -> "Trinnet springes over.";
            case REPLACE -> "Trinnet er erstattet.";
            case DONE -> "Trinnet er registreret som gennemført.";
        };
    }

    private static StepAction found(String action) {
        return StepAction.at(action).orElseThrow(AgreementPath::notFound);
    }

    private ModelAndView form(
            Agreement agreement,
            Milestone milestone,
            StepAction action,
            String date,
            String reason,
            boolean review,
            List<Problem> problems) {
        return AgreementPath.page("rammeaftale/trin-aendring", problems)
                .addObject("agreement", agreement)
                .addObject("number", agreement.number().value())
                .addObject("key", milestone.key())
                .addObject("step", milestone.title())
                .addObject("when", DanishDates.weekday(milestone.date()))
                .addObject("action", action)
                .addObject("today", path.today())
                .addObject("date", date)
                .addObject("reason", reason)
                .addObject("review", review);
    }
}
