package dk.rammeaftale.web;

import dk.rammeaftale.engine.StuckStep;
import dk.rammeaftale.engine.StuckSteps;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that have failed, and the button that lets one be tried again; for the secretariat and administrators. */
@Controller
@RequestMapping(StuckStepPages.ADDRESS)
class StuckStepPages {

    static final String ADDRESS = "/fejl";

    /** More at once have one cause, and mending it lets them all go on. */
    private static final int SHOWN = 100;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private final StuckSteps steps;
    private final Clock clock;

    StuckStepPages(StuckSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** A step as the page shows it. */
    record Row(String id, String words, String since, String message) {
    }

    static boolean mayMend(Visitor visitor) {
        return visitor.isSecretariat() || visitor.isAdministrator();
    }

    @ModelAttribute
    void onlyForThoseWhoMend(@ModelAttribute("visitor") Visitor visitor) {
        if (!mayMend(visitor)) {
            throw new AccessDeniedException("Kun sekretariatet og administratorer ser, hvad der er gået i stå.");
        }
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("fejl")
                .addObject("count", steps.count())
                .addObject("steps", steps.newest(SHOWN).stream().map(this::row).toList());
    }

    @PostMapping("/{id:[A-Za-z0-9-]{1,64}}/igen")
    String tryAgain(@PathVariable String id, RedirectAttributes next) {
        if (!steps.tryAgain(id)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Trinnet er ikke længere gået i stå. Det er prøvet igen, eller sagen er kommet videre.");
        }
        next.addFlashAttribute("message", "Trinnet prøves igen nu. Går det galt, står det her igen om lidt.");
        return "redirect:" + ADDRESS;
    }

    private Row row(StuckStep stuck) {
        return new Row(stuck.id(), StuckStepNews.words(stuck), MOMENT.format(stuck.since().atZone(clock.getZone())), stuck.message());
    }
}
