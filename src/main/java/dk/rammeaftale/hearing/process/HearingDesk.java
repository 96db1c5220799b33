package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Hearings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the diagram asks in its expressions: which seats there are to ask, and who sits on one. */
@Component("hearingDesk")
public class HearingDesk {

    private final Hearings hearings;

    HearingDesk(Hearings hearings) {
        this.hearings = hearings;
    }

    /** The codes of the seats asked; the engine makes one task of each. */
    public List<String> seatsAsked(long hearingId) {
        return hearings.seatsAsked(hearingId).stream().map(seat -> seat.authority().value()).toList();
    }

    /** The user on a seat, as it was when the hearing opened. */
    public String holderOf(long hearingId, String seat) {
        return hearings.seat(hearingId, new AuthorityCode(seat)).username();
    }
}
