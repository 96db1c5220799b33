package dk.rammeaftale.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What people and clients read when a request ends outside our controllers: never an exception's own words. */
@Controller
class ErrorPages implements ErrorController {

    private static final List<String> INTERFACES =
            List.of("/api/", "/demo/", "/engine-rest", "/camunda/api/", "/actuator");
    /** Tasklist fetches forms, and shows what it gets instead of one letter by letter. */
    private static final String FORMS = "/forms/";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    /** Where Tomcat leaves its reason when it did not read a form, so that the CSRF token was missing too. */
    private static final String FORM_NOT_READ = "org.apache.catalina.parameter_parse_failed_reason";

    private final ErrorAttributes errors;

    ErrorPages(ErrorAttributes errors) {
        this.errors = errors;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        Trouble trouble = trouble(request);
        HttpStatusCode status = HttpStatusCode.valueOf(trouble.status());
        if (path(request).startsWith(FORMS)) {
            return ResponseEntity.status(status).contentType(TEXT).body(trouble.sentence() + " " + trouble.advice());
        }
        if (wantsProblemDetails(request)) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ApiTrouble.problem(trouble));
        }
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("trouble", trouble);
        return page;
    }

    private Trouble trouble(HttpServletRequest request) {
        if (String.valueOf(request.getAttribute(FORM_NOT_READ)).equals("POST_TOO_LARGE")) {
            return Trouble.of(413);
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Trouble trouble = Trouble.of(status == null ? 404 : status);
        return Optional.ofNullable(errors.getError(new ServletWebRequest(request)))
                .filter(ResponseStatusException.class::isInstance)
                .map(error -> ((ResponseStatusException) error).getReason())
                .map(trouble::saying)
                .orElse(trouble);
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static boolean wantsProblemDetails(HttpServletRequest request) {
        String path = path(request);
        String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return INTERFACES.stream().anyMatch(path::startsWith) || accept.contains("json") && !accept.contains("html");
    }
}
