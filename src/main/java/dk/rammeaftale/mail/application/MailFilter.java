package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.MailState;
import java.util.Optional;

/** Which mails somebody wants to see: of one case, in one state, or all. */
public record MailFilter(Optional<String> thread, Optional<MailState> state) {
}
