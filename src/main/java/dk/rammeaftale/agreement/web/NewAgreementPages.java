package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.AgreementStart;
import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.EnteredAgreement;
import dk.rammeaftale.agreement.application.RefusedAgreement;
import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat starts an agreement without going to Tasklist. */
@Controller
@RequestMapping("/rammeaftaler/ny")
class NewAgreementPages {

    private final StartAgreementPage form;
    private final Agreements agreements;
    private final AgreementStart start;

    NewAgreementPages(StartAgreementPage form, Agreements agreements, AgreementStart start) {
        this.form = form;
        this.agreements = agreements;
        this.start = start;
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        AgreementPath.onlyForTheSecretariat(viewer);
    }

    @GetMapping
    ModelAndView begin() {
        return form(Map.of(), List.of());
    }

    @PostMapping
    ModelAndView start(@RequestParam Map<String, String> sent, RedirectAttributes next) {
        Verdict<EnteredAgreement.Read> read = entered(sent).read();
        if (read instanceof Verdict.Refused<EnteredAgreement.Read> refused) {
            return form(sent, refused.problems());
        }
        EnteredAgreement.Read entered = ((Verdict.Accepted<EnteredAgreement.Read>) read).value();
        if (agreements.check(entered) instanceof Verdict.Refused<AgreementTerms> refused) {
            return form(sent, refused.problems());
        }
        try {
            CaseNumber number = start.start(entered);
            next.addFlashAttribute("message", "Rammeaftalen er oprettet med nummer %s. Første trin er i gang, når dets dag nærmer sig."
                    .formatted(number));
            return new ModelAndView("redirect:/rammeaftaler/" + number);
        } catch (RefusedAgreement refused) {
            return form(sent, List.of(new Problem("firstYear", refused.getMessage())));
        }
    }

    private static EnteredAgreement entered(Map<String, String> sent) {
        return new EnteredAgreement(
                sent.getOrDefault("firstYear", ""),
                sent.getOrDefault("years", ""),
                sent.getOrDefault("template", ""),
                sent.getOrDefault("finalDate", ""),
                sent.getOrDefault("finalDateReason", ""));
    }

    private ModelAndView form(Map<String, String> sent, List<Problem> problems) {
        ModelAndView page = AgreementPath.page("rammeaftale/ny", problems);
        page.addAllObjects(form.options());
        return page.addObject("entered", sent);
    }
}
