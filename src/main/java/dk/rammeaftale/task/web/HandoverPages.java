package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.application.Handovers;
import dk.rammeaftale.task.model.Holding;
import dk.rammeaftale.task.web.TaskSheet.Opened;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a task, gives it back, hands it on to a colleague or takes it over from one. */
@Controller
@RequestMapping(TaskPages.ADDRESS)
class HandoverPages {

    /** By the names of the fields on the page: each of the two forms has a reason of its own. */
    private static final Map<String, String> HANDING_ON = Map.of("to", "til", "reason", "begrundelse");
    private static final Map<String, String> TAKING_OVER = Map.of("reason", "grund");

    private final TaskSheet sheet;
    private final Handovers handovers;

    HandoverPages(TaskSheet sheet, Handovers handovers) {
        this.sheet = sheet;
        this.handovers = handovers;
    }

    @PostMapping("/tag")
    ModelAndView take(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Opened opened = sheet.opened(id, viewer);
        if (opened.task().holding().mayTakeOver(viewer)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "Opgaven er allerede taget af %s.".formatted(sheet.holder(opened.task())));
        }
        return movedOnce(opened, holding -> holding.mayGiveBack(viewer), () -> handovers.take(opened.task(), viewer),
                () -> done(id, "Du har taget opgaven.", next));
    }

    @PostMapping("/laeg-tilbage")
    ModelAndView giveBack(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Opened opened = sheet.opened(id, viewer);
        return movedOnce(opened, holding -> holding.mayTake(viewer), () -> handovers.giveBack(opened.task(), viewer),
                () -> done(id, "Opgaven er lagt tilbage. Alle i gruppen kan tage den.", next));
    }

    @PostMapping("/giv-videre")
    ModelAndView handOn(@PathVariable String id, @RequestParam(defaultValue = "") String til,
            @RequestParam(defaultValue = "") String begrundelse, Viewer viewer, RedirectAttributes next) {
        Opened opened = sheet.opened(id, viewer);
        return moved(() -> {
            Verdict<String> verdict = handovers.handOn(opened.task(), til, withPlainLines(begrundelse), viewer);
            return verdict instanceof Verdict.Accepted<String> to
                    ? done(id, "Opgaven er givet videre til %s.".formatted(to.value()), next)
                    : refused(opened, verdict, HANDING_ON, Map.of("til", til, "begrundelse", begrundelse));
        });
    }

    /** @param fra who had it when the reason was written: it is meant for nobody else */
    @PostMapping("/overtag")
    ModelAndView takeOver(@PathVariable String id, @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String fra, Viewer viewer, RedirectAttributes next) {
        Opened opened = sheet.opened(id, viewer);
        Holding holding = opened.task().holding();
        if (holding.mayGiveBack(viewer)) {
            return done(id, "Du har opgaven.", next);
        }
        if (holding.mayTake(viewer) && !fra.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "Opgaven er lagt tilbage, mens du skrev, og ingen har den nu. Åbn den igen, og tryk «Tag opgaven».");
        }
        if (holding.mayTakeOver(viewer) && !holding.holder().equals(Optional.of(fra))) {
            return again(opened, HttpStatus.CONFLICT,
                    Map.of("grund", ("Opgaven er flyttet, mens du skrev: %s har den nu. Skal du stadig overtage den, så tryk "
                            + "«Overtag opgaven» igen.").formatted(sheet.holder(opened.task()))),
                    Map.of("grund", grund));
        }
        return moved(() -> {
            Verdict<String> verdict = handovers.takeOver(opened.task(), withPlainLines(grund), viewer);
            return verdict instanceof Verdict.Accepted<String>
                    ? done(id, "Du har overtaget opgaven.", next)
                    : refused(opened, verdict, TAKING_OVER, Map.of("grund", grund));
        });
    }

    /** Whoever presses twice has done it already, also where the two arrive at the same moment. */
    private ModelAndView movedOnce(
            Opened opened, Predicate<Holding> already, Runnable moving, Supplier<ModelAndView> done) {
        if (already.test(opened.task().holding())) {
            return done.get();
        }
        return moved(() -> {
            try {
                moving.run();
            } catch (OptimisticLockingFailureException overtaken) {
                if (!already.test(sheet.opened(opened.task().id(), opened.viewer()).task().holding())) {
                    throw overtaken;
                }
            }
            return done.get();
        });
    }

    private static String withPlainLines(String entered) {
        return entered.replace("\r\n", "\n");
    }

    private static ModelAndView moved(Supplier<ModelAndView> moving) {
        try {
            return moving.get();
        } catch (AccessDeniedException notTheirs) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN,
                    "Opgaven er ikke din at flytte. Den, der har den, og kolleger i samme gruppe kan give den videre.", notTheirs);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "En anden nåede at flytte eller løse opgaven. Hent siden igen for at se, hvem der har den nu.", overtaken);
        }
    }

    private static ModelAndView done(String id, String message, RedirectAttributes next) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/opgaver/" + id);
    }

    private ModelAndView refused(
            Opened opened, Verdict<String> verdict, Map<String, String> fields, Map<String, String> sent) {
        List<Problem> problems = ((Verdict.Refused<String>) verdict).problems().stream()
                .map(problem -> new Problem(fields.getOrDefault(problem.field(), problem.field()), problem.sentence()))
                .toList();
        return again(opened, HttpStatus.BAD_REQUEST, Problems.of(problems).atFields(), sent);
    }

    private ModelAndView again(Opened opened, HttpStatus status, Map<String, String> errors, Map<String, String> sent) {
        ModelAndView page = sheet.page(opened);
        page.setStatus(status);
        page.addObject("errors", errors);
        page.addObject("moving", sent);
        return page;
    }
}
