package dk.rammeaftale.meeting.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody was asked at a meeting to do.
 *
 * @param id         0 before it is stored
 * @param itemId     the item it came of; empty where it came of none
 * @param owner      who does it
 * @param ownerEmail where reminders go; empty where there is no address
 * @param doneNote   what came of it; may be empty
 * @param remindedOn when its owner was last reminded
 */
public record ActionPoint(
        long id,
        String meetingId,
        Optional<Long> itemId,
        String wording,
        String owner,
        Optional<EmailAddress> ownerEmail,
        LocalDate dueOn,
        Optional<LocalDate> doneOn,
        String doneNote,
        Optional<LocalDate> remindedOn) {

    /** How it stands on a day. */
    public enum Stand {
        OPEN, OVERDUE, DONE
    }

    public Stand on(LocalDate day) {
        return doneOn.isPresent() ? Stand.DONE : dueOn.isBefore(day) ? Stand.OVERDUE : Stand.OPEN;
    }

    /**
     * The next day on which its owner is reminded: some days before it is due, and on the day itself; empty if there is none.
     * Days that were missed are made up for by one reminder.
     */
    public Optional<LocalDate> nextReminder(int daysBefore) {
        if (doneOn.isPresent() || ownerEmail.isEmpty()) {
            return Optional.empty();
        }
        LocalDate early = dueOn.minusDays(daysBefore);
        if (remindedOn.isEmpty()) {
            return Optional.of(early);
        }
        return remindedOn.get().isBefore(dueOn) ? Optional.of(dueOn) : Optional.empty();
    }
}
