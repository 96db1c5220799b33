package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.application.ConfirmationKind;
import dk.rammeaftale.directory.application.ConfirmationRounds;
import dk.rammeaftale.directory.application.ConfirmationRounds.Sent;
import dk.rammeaftale.directory.application.Confirmations;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Correction;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<Authority> asked = found.asked();
        Set<AuthorityCode> unreachable = rounds.unreachable(found, asked);
        List<Authority> unreached = asked.stream().filter(authority -> unreachable.contains(authority.code())).toList();
        return new ModelAndView("bekraeftelser-send")
                .addObject("kind", found.name())
                .addObject("title", found.title())
                .addObject("asked", asked.size() - unreached.size())
                .addObject("unreached", unreached.isEmpty() ? "" : ConfirmationWords.unreached(unreached))
                .addObject("missing", rounds.missing(found).size());
    }

    @PostMapping("/{kind}/send")
    ModelAndView send(@PathVariable String kind, Viewer viewer, RedirectAttributes next) {
        ConfirmationKind found = found(kind);
        Verdict<Sent> verdict = rounds.beginNow(found, viewer.username());
        if (verdict instanceof Verdict.Refused<Sent> refused) {
            next.addFlashAttribute("problem", refused.problems().get(0).sentence());
        } else {
            next.addFlashAttribute(
                    "message", ConfirmationWords.sent(found.title(), ((Verdict.Accepted<Sent>) verdict).value()));
        }
        return new ModelAndView(HERE);
    }

    @PostMapping("/{kind}/paamind")
    ModelAndView remind(@PathVariable String kind, RedirectAttributes next) {
        next.addFlashAttribute("message", ConfirmationWords.reminded(rounds.remind(found(kind))));
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
            @RequestParam(name = "nu") Optional<String> present,
            Viewer viewer,
            RedirectAttributes next) {
        Correction correction = waiting(id);
        if (!decision.equals("tag") && !decision.equals("afvis")) {
            return correctionPage(id, reason, "Vælg, om rettelsen skal tages til følge.");
        }
        String why = reason.replace("\r\n", "\n").strip();
        Verdict<Correction> verdict = decision.equals("tag")
                ? confirmations.accept(id, present, viewer.username(), why)
                : confirmations.refuse(id, viewer.username(), why);
        if (verdict instanceof Verdict.Refused<Correction> refused) {
            ModelAndView page = correctionPage(id, reason, refused.problems().get(0).sentence());
            if (refused.problems().get(0).field().equals(Confirmations.PRESENT)) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            return page;
        }
        next.addFlashAttribute("message", correction.label() + ": "
                + (decision.equals("tag") ? "taget til følge." : "ikke taget til følge."));
        return new ModelAndView(HERE);
    }

    private ModelAndView correctionPage(long id, String reason, String problem) {
        Correction correction = waiting(id);
        ModelAndView page = new ModelAndView("bekraeftelser-rettelse")
                .addObject("one", overview.waiting(correction, confirmations.targetOf(correction).orElseThrow()))
                .addObject("present", confirmations.present(correction).orElse(null))
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
