package dk.rammeaftale.engine;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a test the CSRF token that the pages carry in their forms. */
@RestController
class CsrfProbe {

    @GetMapping("/assets/csrf-probe")
    String token(CsrfToken token) {
        return token.getToken();
    }
}
