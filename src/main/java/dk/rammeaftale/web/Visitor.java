package dk.rammeaftale.web;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks at a page, with the engine groups they are in; nobody, if not logged in. */
public record Visitor(String username, Set<String> groups) {

    static final Visitor NOBODY = new Visitor("", Set.of());

    static Visitor of(Principal principal) {
        if (principal instanceof Authentication user && user.isAuthenticated()) {
            return new Visitor(user.getName(), user.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet()));
        }
        return NOBODY;
    }

    public boolean isLoggedIn() {
        return !username.isEmpty();
    }

    public boolean isSecretariat() {
        return groups.contains("secretariat");
    }

    public boolean isAdministrator() {
        return groups.contains("camunda-admin");
    }

    public boolean isMember() {
        return groups.contains("members");
    }

    public boolean isOperator() {
        return groups.contains("operators");
    }
}
