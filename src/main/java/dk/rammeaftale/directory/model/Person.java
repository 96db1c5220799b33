package dk.rammeaftale.directory.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;

/** Somebody who can log in; the name is what colleagues and the journal call them. */
public record Person(String username, String name, EmailAddress email, Optional<AuthorityCode> authority, Role role) {

    /** What a person does here, and so what they may do. */
    public enum Role {
        MEMBER,
        CASE_WORKER,
        SECRETARIAT,
        ADMINISTRATOR;

        /** Members and case workers act for an authority; the secretariat and administrators act for none. */
        public boolean actsForAuthority() {
            return this == MEMBER || this == CASE_WORKER;
        }
    }
}
