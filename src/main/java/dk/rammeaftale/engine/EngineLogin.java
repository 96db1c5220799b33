package dk.rammeaftale.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs people in with the engine's accounts, and with its growing wait after wrong passwords. An unknown name and a
 * wrong password look the same.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identityService;
    private final CurrentUser currentUser;

    EngineLogin(IdentityService identityService, CurrentUser currentUser) {
        this.identityService = identityService;
        this.currentUser = currentUser;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = attempt.getCredentials() == null ? null : attempt.getCredentials().toString();
        return currentUser.asService(() -> {
            if (!identityService.checkPassword(username, password)) {
                throw new BadCredentialsException("Brugernavn eller adgangskode er forkert.");
            }
            User user = identityService.createUserQuery().userId(username).singleResult();
            // The database may compare names without regard to case; the account's own spelling is the identity.
            UsernamePasswordAuthenticationToken login = UsernamePasswordAuthenticationToken.authenticated(
                    user.getId(), null, authorities(user.getId()));
            login.setDetails(attempt.getDetails());
            return login;
        });
    }

    private List<SimpleGrantedAuthority> authorities(String username) {
        return identityService.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
