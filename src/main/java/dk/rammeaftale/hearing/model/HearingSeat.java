package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;

/**
 * A seat of DASSOS as it was when the hearing opened.
 *
 * @param proposer the seat whose own authority proposes: it stands among the seats and is not asked
 */
public record HearingSeat(AuthorityCode authority, String username, String person, EmailAddress email, boolean proposer) {
}
