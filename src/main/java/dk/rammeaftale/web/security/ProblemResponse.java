package dk.rammeaftale.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A refusal of the security filters, as a problem detail (RFC 9457) with a Danish sentence. */
enum ProblemResponse {

    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED, "Log ind for at få adgang."),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Det har du ikke adgang til."),
    NOT_HERE(HttpStatus.NOT_FOUND, "Adressen findes ikke.");

    private final HttpStatus status;
    private final String sentence;

    ProblemResponse(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(status.getReasonPhrase(), status.value(), sentence));
    }
}
