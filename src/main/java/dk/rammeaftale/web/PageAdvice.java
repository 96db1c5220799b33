package dk.rammeaftale.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: who looks, and whether this is the demo. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final boolean demo;
    private final boolean mailKept;

    PageAdvice(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.mailKept = environment.getProperty("spring.mail.host", "").isBlank();
    }

    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request.getUserPrincipal());
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("mailKept")
    boolean mailKept() {
        return mailKept;
    }
}
