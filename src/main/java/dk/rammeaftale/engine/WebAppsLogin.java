package dk.rammeaftale.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Lets the engine's web applications take over the login of the service. Public: they create it by its name. */
public class WebAppsLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return LoggedIn.now()
                .map(WebAppsLogin::successful)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult successful(LoggedIn person) {
        AuthenticationResult result = AuthenticationResult.successful(person.username());
        result.setGroups(new ArrayList<>(person.groups()));
        result.setTenants(new ArrayList<>());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Who is not logged in has been turned away before.
    }
}
