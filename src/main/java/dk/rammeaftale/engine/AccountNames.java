package dk.rammeaftale.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What those who log in are called, for rooms that know no register of people. */
@Component
public class AccountNames {

    private final IdentityService identityService;
    private final CurrentUser currentUser;

    AccountNames(IdentityService identityService, CurrentUser currentUser) {
        this.identityService = identityService;
        this.currentUser = currentUser;
    }

    /** From username to name, e.g. "Socialdirektør, Viborg Kommune"; a username without an account stays as it is. */
    public UnaryOperator<String> of(Collection<String> usernames) {
        Map<String, String> names = usernames.isEmpty() ? Map.of() : asked(usernames);
        return username -> names.getOrDefault(username, username);
    }

    private Map<String, String> asked(Collection<String> usernames) {
        String[] once = usernames.stream().distinct().toArray(String[]::new);
        return currentUser.asService(() -> identityService.createUserQuery().userIdIn(once).list()).stream()
                .collect(Collectors.toMap(User::getId, AccountNames::name));
    }

    /** The account holds what stands before and after the first comma of a name. */
    private static String name(User user) {
        String rest = user.getLastName();
        return rest == null || rest.isEmpty() ? user.getFirstName() : user.getFirstName() + ", " + rest;
    }
}
