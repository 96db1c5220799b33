package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.MailState;
import java.util.Optional;

/**
 * Which mails somebody wants to see; what is empty leaves nothing out.
 *
 * @param words a part of the recipient's address or of the subject, in any case
 */
public record MailFilter(Optional<String> thread, Optional<MailState> state, Optional<String> words) {

    /** All mails. */
    public static final MailFilter ALL = new MailFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** The mails about one thing, e.g. a case. */
    public static MailFilter about(String thread) {
        return new MailFilter(Optional.of(thread), Optional.empty(), Optional.empty());
    }

    /** The mails in a state. */
    public static MailFilter in(MailState state) {
        return new MailFilter(Optional.empty(), Optional.of(state), Optional.empty());
    }
}
