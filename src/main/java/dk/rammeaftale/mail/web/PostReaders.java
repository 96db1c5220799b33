package dk.rammeaftale.mail.web;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may see the post: it is everybody's mail. */
final class PostReaders {

    static final String SECRETARIAT = "secretariat";
    private static final Set<String> READERS = Set.of(SECRETARIAT, "camunda-admin");

    private PostReaders() {
    }

    /** @throws AccessDeniedException with a Danish sentence for everybody else */
    static void refuseOthers(Authentication who) {
        if (who == null || !isAnyOf(READERS, who)) {
            throw new AccessDeniedException("Kun sekretariatet og administratorer kan se post.");
        }
    }

    static boolean isAnyOf(Set<String> authorities, Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(authorities::contains);
    }
}
