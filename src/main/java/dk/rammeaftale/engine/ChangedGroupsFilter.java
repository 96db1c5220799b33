package dk.rammeaftale.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose owner has come into other groups, has left, or was removed since the login: a session would
 * keep the rights of that moment for as long as it is used.
 */
class ChangedGroupsFilter extends OncePerRequestFilter {

    private final IdentityService identityService;

    ChangedGroupsFilter(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && LoggedIn.now().filter(this::hasChanged).isPresent()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean hasChanged(LoggedIn person) {
        Set<String> groups = identityService.createGroupQuery().groupMember(person.username()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return !groups.equals(Set.copyOf(person.groups()));
    }
}
