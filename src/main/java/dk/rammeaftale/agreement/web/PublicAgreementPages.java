package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.PublishedAgreements;
import dk.rammeaftale.agreement.application.PublishedAgreements.Published;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.calendar.DanishDates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agreements that everybody can read without login, with the documents that were chosen. */
@Controller
@RequestMapping("/offentlig/rammeaftaler")
class PublicAgreementPages {

    private final PublishedAgreements published;

    PublicAgreementPages(PublishedAgreements published) {
        this.published = published;
    }

    /** An agreement in the list. */
    public record PublicAgreement(String number, String title, String period, String submitted, List<StepDocument> documents) {
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("rammeaftale/offentlig")
                .addObject("agreements", published.all().stream().map(PublicAgreementPages::line).toList());
    }

    private static PublicAgreement line(Published one) {
        return new PublicAgreement(
                one.agreement().number().value(),
                one.agreement().title(),
                "Gælder fra %s til %s.".formatted(
                        DanishDates.day(one.agreement().inForceFrom()), DanishDates.day(one.agreement().inForceUntil())),
                "Indsendt til %s den %s.".formatted(one.submission().to(), DanishDates.day(one.submission().on())),
                one.documents());
    }
}
