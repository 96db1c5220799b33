package dk.rammeaftale.facility.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Set;

/**
 * Whether the framework agreement covers a facility: it is used by more municipalities than the operator (agreement
 * note 2025, section on capacity adjustments, first sentence). Users outside the region count: the sentence asks where
 * the facility lies, not who uses it.
 *
 * <p>A facility that a case under the agreement has established has no users on its first day. It is covered by that
 * decision (our reading, setting {@code rammeaftale.rules.new-facility-counts}: a new facility is an adjustment from 0
 * to n) until the register knows who uses it.
 */
public final class Coverage {

    private Coverage() {
    }

    public static boolean covered(AuthorityCode operator, Set<AuthorityCode> users, boolean establishedByCase) {
        return users.isEmpty() ? establishedByCase : users.stream().anyMatch(user -> !user.equals(operator));
    }
}
