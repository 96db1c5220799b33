package dk.rammeaftale.capacity.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Optional;

/** What an operator entered about the contact with one affected municipality, before it is checked. */
public record EnteredContact(
        AuthorityCode authority,
        Optional<String> date,
        Optional<String> how,
        Optional<String> reaction,
        Optional<String> exemption) {

    static EnteredContact nothing(AuthorityCode authority) {
        return new EnteredContact(authority, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return date.isEmpty() && how.isEmpty() && reaction.isEmpty() && exemption.isEmpty();
    }

    /** The name under which clients send a part of it, e.g. {@code contact_791_date}. */
    String field(String part) {
        return "contact_" + authority.value() + "_" + part;
    }
}
