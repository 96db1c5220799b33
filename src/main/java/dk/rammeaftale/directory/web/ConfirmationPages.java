package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.application.ConfirmationKind;
import dk.rammeaftale.directory.application.ConfirmationRounds;
import dk.rammeaftale.directory.application.Confirmations;
import dk.rammeaftale.directory.model.Correction;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the secretariat starts rounds of confirmations, sees who is missing, and decides about corrections. */
@Controller
@RequestMapping("/stamdata/bekraeftelser")
class ConfirmationPages {

    private static final String HERE = "redirect:/stamdata/bekraeftelser";

    private final ConfirmationRounds rounds;
    private final Confirmations confirmations;
    private final ConfirmationOverview overview;

    ConfirmationPages(ConfirmationRounds rounds, Confirmations confirmations, ConfirmationOverview overview) {
        this.rounds = rounds;
        this.confirmations = confirmations;
        this.overview = overview;
    }

    @ModelAttribute
    void onlyForKeepersOfTheRegister(Viewer viewer) {
        RegisterKeepers.refuseOthers(viewer);
    }

    @GetMapping
    ModelAndView page() {
        return new ModelAndView("bekraeftelser")
                .addObject("kinds", overview.kinds())
                .addObject("waiting", overview.waiting());
    }

    @GetMapping("/{kind}/send")
    ModelAndView askToSend(@PathVariable String kind) {
        ConfirmationKind found = found(kind);
        return new ModelAndView("bekraeftelser-send")
                .addObject("kind", found.name())
                .addObject("title", found.title())
                .addObject("asked", found.asked().size())
                .addObject("missing", rounds.missing(found).size());
    }

    @PostMapping("/{kind}/send")
    ModelAndView send(@PathVariable String kind, Viewer viewer, RedirectAttributes next) {
        ConfirmationKind found = found(kind);
        Verdict<Integer> verdict = rounds.beginNow(found, viewer.username());
        if (verdict instanceof Verdict.Refused<Integer> refused) {
            next.addFlashAttribute("problem", refused.problems().get(0).sentence());
        } else {
            next.addFlashAttribute("message", "%s er sendt til %d myndigheder.".formatted(
                    found.title(), ((Verdict.Accepted<Integer>) verdict).value()));
        }
        return new ModelAndView(HERE);
    }

    @PostMapping("/{kind}/paamind")
    ModelAndView remind(@PathVariable String kind, RedirectAttributes next) {
        int reminded = rounds.remind(found(kind));
        next.addFlashAttribute("message", reminded == 0
                ? "Ingen er mindet: alle har svaret eller har fået en mail inden for det sidste døgn."
                : "%d er mindet på mail.".formatted(reminded));
        return new ModelAndView(HERE);
    }

    @GetMapping("/rettelser/{id}")
    ModelAndView correction(@PathVariable long id) {
        return correctionPage(id, "", "");
    }

    @PostMapping("/rettelser/{id}")
    ModelAndView decide(
            @PathVariable long id,
            @RequestParam(name = "afgoerelse", defaultValue = "") String decision,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        Correction correction = waiting(id);
        if (!decision.equals("tag") && !decision.equals("afvis")) {
            return correctionPage(id, reason, "Vælg, om rettelsen skal tages til følge.");
        }
        Verdict<Correction> verdict = decision.equals("tag")
                ? confirmations.accept(id, viewer.username(), reason.strip())
                : confirmations.refuse(id, viewer.username(), reason.strip());
        if (verdict instanceof Verdict.Refused<Correction> refused) {
            return correctionPage(id, reason, refused.problems().get(0).sentence());
        }
        next.addFlashAttribute("message", correction.label() + ": "
                + (decision.equals("tag") ? "taget til følge." : "ikke taget til følge."));
        return new ModelAndView(HERE);
    }

    private ModelAndView correctionPage(long id, String reason, String problem) {
        Correction correction = waiting(id);
        ModelAndView page = new ModelAndView("bekraeftelser-rettelse")
                .addObject("one", overview.waiting(correction, confirmations.targetOf(correction).orElseThrow()))
                .addObject("reason", reason)
                .addObject("problem", problem);
        page.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private Correction waiting(long id) {
        return confirmations.correction(id)
                .filter(one -> one.state() == Correction.State.WAITING)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Rettelsen findes ikke eller er allerede afgjort."));
    }

    private ConfirmationKind found(String kind) {
        return rounds.kind(kind).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "Der er ikke noget at bekræfte under det navn."));
    }
}
