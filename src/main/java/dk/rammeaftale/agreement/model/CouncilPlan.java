package dk.rammeaftale.agreement.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a council is to deal with the agreement, as far as that is known, and what has been written about it.
 *
 * @param meetingOn    the council meeting to come; empty while none is known, and again once a decision is recorded
 * @param agendaLink   its agenda; may be empty
 * @param askedAt      when the authority was asked
 * @param escalatedFor the council meeting that the secretariat was told about; the final date where none was known
 * @param remindedFor  the last day on which a reminder was due, and sent
 */
public record CouncilPlan(
        AuthorityCode authority,
        Optional<LocalDate> meetingOn,
        String agendaLink,
        Optional<Instant> askedAt,
        Optional<LocalDate> escalatedFor,
        Optional<LocalDate> remindedFor) {

    public static CouncilPlan unknown(AuthorityCode authority) {
        return new CouncilPlan(authority, Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CouncilPlan meeting(LocalDate day, String link) {
        return new CouncilPlan(authority, Optional.of(day), link, askedAt, escalatedFor, remindedFor);
    }

    /** The meeting has been held, or counts no more. */
    public CouncilPlan withoutMeeting() {
        return new CouncilPlan(authority, Optional.empty(), "", askedAt, escalatedFor, remindedFor);
    }

    public CouncilPlan asked(Instant now) {
        return new CouncilPlan(authority, meetingOn, agendaLink, Optional.of(now), escalatedFor, remindedFor);
    }

    public CouncilPlan escalated(LocalDate about) {
        return new CouncilPlan(authority, meetingOn, agendaLink, askedAt, Optional.of(about), remindedFor);
    }

    public CouncilPlan reminded(LocalDate day) {
        return new CouncilPlan(authority, meetingOn, agendaLink, askedAt, escalatedFor, Optional.of(day));
    }
}
