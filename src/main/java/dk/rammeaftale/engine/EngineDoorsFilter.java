package dk.rammeaftale.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Stands before the engine's REST interfaces and turns away what {@link EngineDoors} does not list. */
class EngineDoorsFilter extends OncePerRequestFilter {

    private static final String CLOSED = """
            {"type":"about:blank","title":"Forbidden","status":403,\
            "detail":"Denne handling er ikke åben på denne adresse."}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> groups = LoggedIn.now().map(person -> Set.copyOf(person.groups())).orElse(Set.of());
        if (!EngineDoors.isOpen(request.getMethod(), path(request), groups)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(CLOSED);
            return;
        }
        OutsideCall.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            OutsideCall.end();
        }
    }

    private static String path(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
