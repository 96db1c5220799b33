package dk.rammeaftale.meeting.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;

/**
 * Somebody who belongs to a forum on a day.
 *
 * @param username empty for a member who has no login here
 * @param seat     sits on the seat of their authority in DASSOS, as its member or deputy
 */
public record ForumPerson(
        String name, EmailAddress email, Optional<AuthorityCode> authority, Optional<String> username, boolean seat) {
}
