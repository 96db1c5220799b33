package dk.rammeaftale.meeting.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;

/** A member of a forum whose members are no seats of DASSOS; at most one of them presides. */
public record ForumMember(String name, EmailAddress email, Optional<AuthorityCode> authority, boolean chair) {
}
