package dk.rammeaftale.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.rest.exception.RestException;

/** A Danish sentence that tells a client why the engine refused, with the HTTP status it is sent with. */
public record Refusal(int status, String sentence) {

    public static RuntimeException badRequest(String danish) {
        return new RestException(Status.BAD_REQUEST, danish);
    }

    public static RuntimeException forbidden(String danish) {
        return new RestException(Status.FORBIDDEN, danish);
    }

    public static RuntimeException notFound(String danish) {
        return new RestException(Status.NOT_FOUND, danish);
    }

    public static RuntimeException conflict(String danish) {
        return new RestException(Status.CONFLICT, danish);
    }

    /** The refusal behind an exception, for own pages that pass it on; empty if it is anything else. */
    public static Optional<Refusal> in(Throwable thrown) {
        return find(thrown).map(found -> new Refusal(found.getStatus().getStatusCode(), found.getMessage()));
    }

    /** Whether somebody else, or the clock, was faster. */
    public boolean isConflict() {
        return status == Status.CONFLICT.getStatusCode();
    }

    static Optional<RestException> find(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestException found && found.getStatus() != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
