package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.EarlyClosing;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.InboxGate;
import dk.rammeaftale.hearing.application.Seats;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the diagram asks in its expressions. */
@Component("hearingDesk")
public class HearingDesk {

    private final Hearings hearings;
    private final Seats seats;
    private final Answers answers;
    private final EarlyClosing early;
    private final InboxGate inbox;

    HearingDesk(Hearings hearings, Seats seats, Answers answers, EarlyClosing early, InboxGate inbox) {
        this.hearings = hearings;
        this.seats = seats;
        this.answers = answers;
        this.early = early;
        this.inbox = inbox;
    }

    /** The codes of the seats that are asked and have not answered; the engine makes one task of each. */
    public List<String> seatsToAsk(long hearingId) {
        return hearings.seatsAsked(hearingId).stream()
                .filter(seat -> seat.carriedFrom().isEmpty())
                .map(seat -> seat.authority())
                .filter(seat -> !answers.isGiven(hearingId, seat))
                .map(AuthorityCode::value)
                .toList();
    }

    /** As {@link #seatsToAsk}, for hearings that began under the diagram that named it so. */
    public List<String> seatsAsked(long hearingId) {
        return seatsToAsk(hearingId);
    }

    /** The user who answers for a seat now; nobody for an authority that is asked without a seat. */
    public String holderOf(long hearingId, String seat) {
        return seats.of(hearingId, new AuthorityCode(seat)).username().orElse(null);
    }

    /** Whether a hearing in which all have answered may close before its deadline. */
    public boolean mayCloseNow(long hearingId) {
        return early.mayCloseNow(hearingId);
    }

    /** Whether the mailbox has been read after the deadline, or need not be. */
    public boolean isInboxRead(long hearingId) {
        return inbox.isOpenFor(hearingId);
    }
}
