package dk.rammeaftale.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall does not let in is a bad request; only under {@code /svar} it is a dead link like any other. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private static final Set<String> OF_A_BROWSER = Set.of("GET", "HEAD", "POST");

    private final RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/svar/") && OF_A_BROWSER.contains(request.getMethod())) {
            request.getRequestDispatcher("/svar").forward(request, response);
        } else {
            others.handle(request, response, rejected);
        }
    }
}
