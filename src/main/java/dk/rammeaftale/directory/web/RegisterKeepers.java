package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.model.Viewer;
import org.springframework.security.access.AccessDeniedException;

/** Who keeps the registers: the secretariat and administrators. */
public final class RegisterKeepers {

    private RegisterKeepers() {
    }

    public static void refuseOthers(Viewer viewer) {
        if (!viewer.isSecretariat() && !viewer.isAdministrator()) {
            throw new AccessDeniedException("Stamdata vedligeholdes af sekretariatet.");
        }
    }
}
