package dk.rammeaftale.web;

import dk.rammeaftale.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells clients of our REST interface what went wrong: problem details (RFC 9457) in Danish, without our insides. */
@RestControllerAdvice(annotations = RestController.class)
class ApiTrouble extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTrouble.class);

    static ProblemDetail problem(Trouble trouble) {
        ProblemDetail problem = ProblemDetail.forStatus(trouble.status());
        problem.setTitle(trouble.title());
        problem.setDetail(trouble.sentence());
        return problem;
    }

    /** Spring's own exceptions speak English of parameters and converters; only our own sentences are passed on. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        Trouble trouble = Trouble.of(status.value());
        if (e instanceof ResponseStatusException own && own.getReason() != null) {
            trouble = trouble.saying(own.getReason());
        }
        if (status.is5xxServerError()) {
            LOG.error("a request failed", e);
        }
        HttpHeaders ours = new HttpHeaders();
        ours.addAll(headers);
        ours.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem(trouble), ours, status);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException e, WebRequest request) {
        return answer(e, HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Object> unknown(AuthenticationException e, WebRequest request) {
        return answer(e, HttpStatus.UNAUTHORIZED, request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException e, WebRequest request) {
        return answer(e, HttpStatus.CONFLICT, request);
    }

    /** A refusal of the engine's listeners is an answer like our own; what else comes is our fault. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        return Refusal.in(e)
                .map(refusal -> new ResponseStatusException(HttpStatus.valueOf(refusal.status()), refusal.sentence(), e))
                .map(refused -> handleExceptionInternal(
                        refused, null, new HttpHeaders(), refused.getStatusCode(), request))
                .orElseGet(() -> answer(e, HttpStatus.INTERNAL_SERVER_ERROR, request));
    }

    private ResponseEntity<Object> answer(Exception e, HttpStatus status, WebRequest request) {
        return handleExceptionInternal(e, null, new HttpHeaders(), status, request);
    }
}
