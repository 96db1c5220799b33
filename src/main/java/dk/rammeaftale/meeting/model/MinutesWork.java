package dk.rammeaftale.meeting.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The work on the minutes of a meeting.
 *
 * @param chairRemark why the chair sent them back; else empty
 * @param decidedBy   the username or mail address of whoever approved them or sent them back; empty before
 * @param reminders   how many reminders of unpublished minutes have been sent
 */
public record MinutesWork(
        String meetingId,
        MinutesState state,
        String chairRemark,
        String decidedBy,
        Optional<Instant> decidedAt,
        Optional<Instant> publishedAt,
        int reminders) {

    /** Nobody has begun. */
    public static MinutesWork notBegun(String meetingId) {
        return new MinutesWork(meetingId, MinutesState.DRAFT, "", "", Optional.empty(), Optional.empty(), 0);
    }

    public MinutesWork withChair() {
        return new MinutesWork(
                meetingId, MinutesState.WITH_CHAIR, chairRemark, decidedBy, decidedAt, publishedAt, reminders);
    }

    public MinutesWork approved(String by, Instant at) {
        return new MinutesWork(meetingId, MinutesState.APPROVED, "", by, Optional.of(at), publishedAt, reminders);
    }

    public MinutesWork sentBack(String remark, String by, Instant at) {
        return new MinutesWork(meetingId, MinutesState.SENT_BACK, remark, by, Optional.of(at), publishedAt, reminders);
    }

    public MinutesWork published(Instant at) {
        return new MinutesWork(
                meetingId, MinutesState.PUBLISHED, chairRemark, decidedBy, decidedAt, Optional.of(at), reminders);
    }

    public MinutesWork reminded(int sent) {
        return new MinutesWork(meetingId, state, chairRemark, decidedBy, decidedAt, publishedAt, sent);
    }
}
