package dk.rammeaftale.mail.model;

/** What came of offering a mail to the mail server. */
public sealed interface Delivery {

    /** The server has taken it over, and said so. */
    record Accepted(String answer) implements Delivery {
    }

    /** Not now; it may be taken later. */
    record Deferred(String reason) implements Delivery {
    }

    /** Never: the server refused it for good. */
    record Refused(String reason) implements Delivery {
    }
}
