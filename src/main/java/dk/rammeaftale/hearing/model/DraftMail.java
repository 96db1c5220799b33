package dk.rammeaftale.hearing.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;

/**
 * A mail about the draft of a seat's answer.
 *
 * @param holder    who answered for the seat then: a username, or a mail address where there is no login
 * @param colleague who was asked to prepare the answer, or has done so
 */
public record DraftMail(Kind kind, String holder, EmailAddress colleague, Instant at) {

    /** What the mail was about. */
    public enum Kind {
        /** The colleague was asked to prepare the answer. */
        ASKED,
        /** The person on the seat was told that the draft is ready. */
        READY
    }

    /** Whether the mail asked this colleague on behalf of this person. */
    public boolean asked(String address, String onBehalfOf) {
        return kind == Kind.ASKED && colleague.value().equals(address) && holder.equals(onBehalfOf);
    }
}
