package dk.rammeaftale.meeting.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody whom a meeting appointed to another body.
 *
 * @param id             0 before it is stored
 * @param body           to which body
 * @param representative who sits there
 * @param alternate      suppleant; may be empty
 * @param contact        where the representative is reached
 * @param lastDay        the end of the term; empty where it has none
 * @param remindedOn     when the secretariat was reminded that the term ends
 */
public record Appointment(
        long id,
        String meetingId,
        long itemId,
        String body,
        String representative,
        String alternate,
        Optional<EmailAddress> contact,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> remindedOn) {

    /** The day on which the secretariat is reminded; empty if it is not, or has been. */
    public Optional<LocalDate> reminder(int daysBefore) {
        return lastDay.filter(last -> remindedOn.isEmpty()).map(last -> last.minusDays(daysBefore));
    }
}
