package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import org.springframework.stereotype.Component;

/** Who may see a hearing from its start on: the secretariat, the members, and whoever works for the authority that proposes. */
@Component
class HearingAccess {

    boolean maySee(Hearing hearing, Viewer viewer) {
        return hearing.opening().isPresent()
                && hearing.state() != HearingState.PREPARED
                && (viewer.isSecretariat() || viewer.isMember() || proposes(hearing, viewer));
    }

    private static boolean proposes(Hearing hearing, Viewer viewer) {
        return hearing.proposer().filter(viewer::worksFor).isPresent();
    }
}
