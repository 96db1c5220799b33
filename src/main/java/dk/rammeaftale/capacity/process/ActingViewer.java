package dk.rammeaftale.capacity.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** Who is acting in the engine right now, as the rooms know them. */
@Component
class ActingViewer {

    private final CurrentUser user;

    ActingViewer(CurrentUser user) {
        this.user = user;
    }

    Viewer now() {
        return new Viewer(user.username(), user.groups());
    }
}
