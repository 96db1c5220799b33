package dk.rammeaftale.mail.model;

/** What came of a mail that was to leave. */
public sealed interface Delivery {

    /** The server has taken it over, and said so. */
    record Accepted(String answer) implements Delivery {
    }

    /** No mail server is named: kept as its recipient would have read it, and sent only if somebody asks for it. */
    record Kept(RenderedMail words) implements Delivery {
    }

    /** Not now; it may be taken later. */
    record Deferred(String reason) implements Delivery {
    }

    /** Never: the server refused it for good. */
    record Refused(String reason) implements Delivery {
    }
}
