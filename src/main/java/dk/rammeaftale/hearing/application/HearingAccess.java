package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import org.springframework.stereotype.Component;

/**
 * Who may see a hearing from its start on: of one about a case the secretariat, the members, and whoever works for the authority
 * that proposes; of the secretariat's own as {@link OwnHearingAccess} says.
 */
@Component
class HearingAccess {

    private final OwnHearingAccess own;

    HearingAccess(OwnHearingAccess own) {
        this.own = own;
    }

    boolean maySee(Hearing hearing, Viewer viewer) {
        return hearing.opening().isPresent()
                && hearing.state() != HearingState.PREPARED
                && (hearing.isOwn() ? own.maySee(hearing, viewer) : maySeeOfACase(hearing, viewer));
    }

    private static boolean maySeeOfACase(Hearing hearing, Viewer viewer) {
        return viewer.isSecretariat()
                || viewer.isMember()
                || hearing.proposer().filter(viewer::worksFor).isPresent();
    }
}
