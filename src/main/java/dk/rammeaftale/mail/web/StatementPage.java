package dk.rammeaftale.mail.web;

import dk.rammeaftale.mail.application.MailSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads everybody to the accessibility statement, or says whom to write to as long as there is none. */
@Controller
class StatementPage {

    private final StatementSettings statement;
    private final MailSettings mail;

    StatementPage(StatementSettings statement, MailSettings mail) {
        this.statement = statement;
        this.mail = mail;
    }

    @GetMapping("/was")
    ModelAndView statement() {
        return statement.address()
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(() -> new ModelAndView("was").addObject("secretariat", mail.secretariat().get(0).value()));
    }
}
