package dk.rammeaftale.mail.application;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail as it lies on the server.
 *
 * @param raw        the bytes of the mail, or of its head alone if it is too large
 * @param receivedAt the server's INTERNALDATE
 * @param tooLarge   a Danish sentence if only the head was taken
 */
public record ArrivedMail(Place place, byte[] raw, Instant receivedAt, Optional<String> tooLarge) {

    /**
     * Where a mail lies.
     *
     * @param mailbox  account and folder
     * @param validity the UIDVALIDITY of the folder
     */
    public record Place(String mailbox, long validity, long uid) {
    }
}
