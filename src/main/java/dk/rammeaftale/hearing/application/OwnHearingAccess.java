package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.Recipients;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a hearing of the secretariat's own: the secretariat, and, once it is open, those asked: the members where DASSOS
 * is asked, else everybody who works for an authority that is.
 */
@Service
@Transactional(readOnly = true)
public class OwnHearingAccess {

    private final HearingRegister register;

    OwnHearingAccess(HearingRegister register) {
        this.register = register;
    }

    /** The hearing, or empty where it does not exist, is about a case, or must not be seen: a stranger cannot tell which. */
    public Optional<Hearing> visible(long hearingId, Viewer viewer) {
        return register.find(hearingId).filter(Hearing::isOwn).filter(hearing -> maySee(hearing, viewer));
    }

    boolean maySee(Hearing own, Viewer viewer) {
        return viewer.isSecretariat() || (own.state() != HearingState.PREPARED && isAsked(own, viewer));
    }

    private boolean isAsked(Hearing hearing, Viewer viewer) {
        return register.recipientsOf(hearing.id()).kind() == Recipients.Kind.DASSOS
                ? viewer.isMember()
                : register.seats(hearing.id()).stream().anyMatch(seat -> viewer.worksFor(seat.authority()));
    }
}
