package dk.rammeaftale.meeting.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;

/**
 * Somebody who is asked to a meeting: on a seat, without one, a presenter from outside, or to its theme day only.
 *
 * @param id           0 before it is stored
 * @param email        empty where no address is known
 * @param seat         sits on the seat of their authority
 * @param themeDayOnly asked to the theme day and not to the meeting
 * @param deputyName   who came, or will come, instead; may be empty
 */
public record Participant(
        long id,
        String meetingId,
        String name,
        Optional<EmailAddress> email,
        Optional<AuthorityCode> authority,
        boolean seat,
        boolean themeDayOnly,
        Attendance attendance,
        Optional<Apology> apology,
        String deputyName,
        Optional<EmailAddress> deputyEmail) {

    /** Somebody who is asked and has not been heard of. */
    public static Participant asked(
            String meetingId,
            String name,
            Optional<EmailAddress> email,
            Optional<AuthorityCode> authority,
            boolean seat,
            boolean themeDayOnly) {
        return new Participant(0, meetingId, name, email, authority, seat, themeDayOnly, Attendance.EXPECTED,
                Optional.empty(), "", Optional.empty());
    }

    public static Participant onForum(String meetingId, ForumPerson person) {
        return asked(meetingId, person.name(), Optional.of(person.email()), person.authority(), person.seat(), false);
    }

    /** Whether it is the place of that member of the forum, whoever sits on it now. */
    public boolean isPlaceOf(ForumPerson person) {
        return seat && person.seat()
                ? authority.equals(person.authority())
                : email.filter(person.email()::equals).isPresent();
    }

    /** The same place with another person on it. */
    public Participant takenBy(ForumPerson person) {
        return new Participant(id, meetingId, person.name(), Optional.of(person.email()), person.authority(), person.seat(),
                false, attendance, apology, deputyName, deputyEmail);
    }

    /** Whether they, or somebody for them, came. */
    public boolean wasThere() {
        return attendance == Attendance.PRESENT || attendance == Attendance.DEPUTY;
    }

    /** Whether they did not come themselves; while nobody has recorded it, those who sent apologies. */
    public boolean wasMissed() {
        return attendance == Attendance.ABSENT
                || attendance == Attendance.DEPUTY
                || attendance == Attendance.EXPECTED && apology.isPresent();
    }
}
