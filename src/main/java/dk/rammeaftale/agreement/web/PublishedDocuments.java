package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.StepDocuments;
import dk.rammeaftale.journal.model.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The documents of agreements that were published, for anybody; what is not published looks like what does not exist. */
@Controller
class PublishedDocuments {

    private final StepDocuments documents;

    PublishedDocuments(StepDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/offentlig/rammeaftaler/{number:\\d{4}-\\d{3,4}}/dokumenter/{id:\\d{1,18}}")
    Object open(@PathVariable String number, @PathVariable long id) {
        return documents.published(new CaseNumber(number), id)
                .<Object>map(AgreementPath::download)
                .orElseGet(() -> new ModelAndView("moede/offentlig-intet", HttpStatus.NOT_FOUND));
    }
}
