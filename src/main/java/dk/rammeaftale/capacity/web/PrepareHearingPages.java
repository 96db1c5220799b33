package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.CaseHearings;
import dk.rammeaftale.capacity.application.RouteOptions;
import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.hearing.application.InvitationSamples;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.MailTemplates;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

/** Where the secretariat reads the invitation to a mail hearing before it is sent, introduces it, and tries it out. */
@Controller
@RequestMapping("/hoeringer/forbered/{number}")
class PrepareHearingPages {

    private final CaseAccess access;
    private final Routes routes;
    private final CaseHearings hearings;
    private final Introductions introductions;
    private final InvitationSamples samples;
    private final MailTemplates templates;

    PrepareHearingPages(
            CaseAccess access,
            Routes routes,
            CaseHearings hearings,
            Introductions introductions,
            InvitationSamples samples,
            MailTemplates templates) {
        this.access = access;
        this.routes = routes;
        this.hearings = hearings;
        this.introductions = introductions;
        this.samples = samples;
        this.templates = templates;
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet forbereder høringer.");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        CapacityCase about = found(number, viewer);
        return page(about, introductions.waiting(about.number()).orElse(""), List.of(), viewer);
    }

    @PostMapping
    ModelAndView introduce(
            @PathVariable String number,
            @RequestParam(name = Introductions.FIELD, defaultValue = "") String entered,
            @RequestParam(name = "set") Optional<String> seen,
            Viewer viewer,
            RedirectAttributes next) {
        CapacityCase about = found(number, viewer);
        String waiting = introductions.waiting(about.number()).orElse("");
        if (seen.map(text -> text.replace("\r\n", "\n")).filter(text -> !text.equals(waiting)).isPresent()) {
            ModelAndView overtaken = page(about, entered, List.of(new Problem(Introductions.FIELD, "En kollega har ændret indledningen,"
                    + " mens du skrev. Se kollegaens i invitationen nedenfor, og gem din, hvis den skal stå i stedet.")), viewer);
            overtaken.setStatus(HttpStatus.CONFLICT);
            return overtaken;
        }
        if (introductions.keep(about.number(), entered, viewer) instanceof Verdict.Refused<?> refused) {
            return page(about, entered, refused.problems(), viewer);
        }
        return done(about, next, "Indledningen er gemt. Den står nu i invitationen nedenfor og i opgaven «Vælg mailhøring eller"
                + " møde».");
    }

    @PostMapping("/proeve")
    ModelAndView send(@PathVariable String number, Viewer viewer, RedirectAttributes next) {
        CapacityCase about = found(number, viewer);
        Letter sample = hearings.sampleInvitation(about, viewer);
        samples.send(sample);
        return done(about, next, "Prøven er sendt til %s.".formatted(sample.to()));
    }

    private static ModelAndView done(CapacityCase about, RedirectAttributes next, String message) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/hoeringer/forbered/" + about.number());
    }

    private ModelAndView page(CapacityCase about, String entered, List<Problem> problems, Viewer viewer) {
        RouteOptions options = routes.options(about.number());
        SendingAdvice advice = options.hearing();
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        return new ModelAndView("hoering-forbered", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("about", about)
                .addObject("ends", DanishDates.endOf(advice.deadline().lastDay()))
                .addObject("explanation", advice.deadline().explanation())
                .addObject("holidays", advice.holidaysInWords().orElse(null))
                .addObject("warning", advice.warning().orElse(null))
                .addObject("unreached", options.unreached())
                .addObject("mail", templates.render(hearings.sampleInvitation(about, viewer), ""))
                .addObject("entered", entered)
                .addObject("seen", introductions.waiting(about.number()).orElse(""))
                .addObject("errors", errors);
    }

    /** Only a case whose way is still to be chosen has an invitation to prepare. */
    private CapacityCase found(String number, Viewer viewer) {
        return Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(wanted -> access.visible(wanted, viewer))
                .filter(about -> about.state() == CaseState.ROUTE)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Der er ingen sag med det nummer, som venter på valg af vej."));
    }
}
