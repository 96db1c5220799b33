package dk.rammeaftale.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who acts right now, as the engine knows it: the logged-in person, or the service itself in a job. */
@Component
public class CurrentUser {

    private static final String SYSTEM = "system";

    private final IdentityService identityService;

    /** Lazy, because whatever listens to the engine may ask for the current user before the engine is built. */
    CurrentUser(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    public String username() {
        return authentication().map(Authentication::getUserId).orElse(SYSTEM);
    }

    public Set<String> groups() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** Whether nobody is logged in: a job, or the start of the service. */
    boolean isService() {
        return authentication().isEmpty();
    }

    /** Runs something as the service itself, after our own check of what the person may do. */
    public <T> T asService(Supplier<T> work) {
        Authentication person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(person);
        }
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .filter(current -> current.getUserId() != null);
    }
}
