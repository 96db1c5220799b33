package dk.rammeaftale.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the engine's identity around a request, and takes it away again. */
class IdentityFilter extends OncePerRequestFilter {

    private final IdentityService identityService;

    IdentityFilter(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LoggedIn> person = LoggedIn.now();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        identityService.setAuthentication(person.get().username(), person.get().groups());
        try {
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }
}
