package dk.rammeaftale.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person whom the web's security knows, in the engine's words. */
record LoggedIn(String username, List<String> groups) {

    static Optional<LoggedIn> now() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new LoggedIn(
                login.getName(),
                login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()));
    }
}
