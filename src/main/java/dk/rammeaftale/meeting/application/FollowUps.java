package dk.rammeaftale.meeting.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings asked somebody to do, and whom they appointed: recorded with the minutes, and tracked until it is done. */
@Service
@Transactional
public class FollowUps {

    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_NAME = 200;

    private final FollowUpRegister register;
    private final MeetingRegister meetings;
    private final AgendaRegister agenda;
    private final MinutesBook book;
    private final MeetingClock clock;

    FollowUps(
            FollowUpRegister register,
            MeetingRegister meetings,
            AgendaRegister agenda,
            MinutesBook book,
            MeetingClock clock) {
        this.register = register;
        this.meetings = meetings;
        this.agenda = agenda;
        this.book = book;
        this.clock = clock;
    }

    /** An action point as it is entered. */
    public record EnteredPoint(String wording, String owner, String ownerEmail, String dueOn) {
    }

    /** An appointment as it is entered; a term may be open. */
    public record EnteredAppointment(
            String body, String representative, String alternate, String contact, String firstDay, String lastDay) {
    }

    @Transactional(readOnly = true)
    public List<ActionPoint> actionPoints() {
        return register.actionPoints();
    }

    @Transactional(readOnly = true)
    public List<ActionPoint> actionPoints(String meetingId) {
        return register.actionPoints(meetingId);
    }

    @Transactional(readOnly = true)
    public List<Appointment> appointments() {
        return register.appointments();
    }

    @Transactional(readOnly = true)
    public List<Appointment> appointments(String meetingId) {
        return register.appointments(meetingId);
    }

    public Verdict<ActionPoint> addPoint(String meetingId, long itemId, EnteredPoint entered) {
        Optional<String> refusal = refusal(meetingId, itemId);
        if (refusal.isPresent()) {
            return Verdict.refused("wording", refusal.get());
        }
        List<Problem> problems = new ArrayList<>();
        needed(problems, "wording", entered.wording(), LONGEST_WORDING, "Skriv, hvad der skal gøres.");
        needed(problems, "owner", entered.owner(), LONGEST_NAME, "Skriv, hvem der har opgaven.");
        Optional<EmailAddress> email = email(problems, "ownerEmail", entered.ownerEmail());
        Optional<LocalDate> dueOn = day(problems, "dueOn", entered.dueOn());
        if (entered.dueOn().isEmpty()) {
            problems.add(new Problem("dueOn", "Vælg, hvornår det skal være gjort."));
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        long id = register.add(new ActionPoint(0, meetingId, Optional.of(itemId), entered.wording(), entered.owner(), email,
                dueOn.orElseThrow(), Optional.empty(), "", Optional.empty()));
        return Verdict.accepted(register.actionPoint(id).orElseThrow());
    }

    public Verdict<Appointment> addAppointment(String meetingId, long itemId, EnteredAppointment entered) {
        Optional<String> refusal = refusal(meetingId, itemId);
        if (refusal.isPresent()) {
            return Verdict.refused("body", refusal.get());
        }
        List<Problem> problems = new ArrayList<>();
        needed(problems, "body", entered.body(), LONGEST_NAME, "Skriv, hvad der udpeges til.");
        needed(problems, "representative", entered.representative(), LONGEST_NAME, "Skriv, hvem der er udpeget.");
        fits(problems, "alternate", entered.alternate(), LONGEST_NAME);
        Optional<EmailAddress> contact = email(problems, "contact", entered.contact());
        Optional<LocalDate> first = day(problems, "firstDay", entered.firstDay());
        Optional<LocalDate> last = day(problems, "lastDay", entered.lastDay());
        LocalDate from = first.orElse(meetings.find(meetingId).map(Meeting::date).orElseThrow());
        if (last.filter(day -> day.isBefore(from)).isPresent()) {
            problems.add(new Problem("lastDay", "Perioden slutter, før den begynder. Ret en af dagene."));
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        long id = register.add(new Appointment(0, meetingId, itemId, entered.body(), entered.representative(),
                entered.alternate(), contact, from, last, Optional.empty()));
        return Verdict.accepted(register.appointment(id).orElseThrow());
    }

    /** Takes an action point back that should not have been recorded. */
    public Verdict<ActionPoint> removePoint(String meetingId, long pointId) {
        Optional<ActionPoint> point = register.actionPoint(pointId).filter(one -> one.meetingId().equals(meetingId));
        if (point.isEmpty()) {
            return Verdict.refused("wording", "Opgaven findes ikke længere.");
        }
        return removed(meetingId, point.get(), "wording", () -> register.removeActionPoint(pointId));
    }

    public Verdict<Appointment> removeAppointment(String meetingId, long appointmentId) {
        Optional<Appointment> appointment =
                register.appointment(appointmentId).filter(one -> one.meetingId().equals(meetingId));
        if (appointment.isEmpty()) {
            return Verdict.refused("body", "Udpegningen findes ikke længere.");
        }
        return removed(meetingId, appointment.get(), "body", () -> register.removeAppointment(appointmentId));
    }

    private <T> Verdict<T> removed(String meetingId, T what, String field, Runnable removing) {
        Optional<String> closed = book.closed(meetings.hold(meetingId).orElseThrow());
        if (closed.isPresent()) {
            return Verdict.refused(field, closed.get());
        }
        removing.run();
        return Verdict.accepted(what);
    }

    /** Marks an action point as done. */
    public Verdict<ActionPoint> done(long pointId, String note) {
        if (note.length() > LONGEST_WORDING) {
            return Verdict.refused("note_" + pointId, "Noten må højst være på 1.000 tegn.");
        }
        return register.done(pointId, clock.today(), note)
                ? Verdict.accepted(register.actionPoint(pointId).orElseThrow())
                : Verdict.refused("note_" + pointId, "Opgaven er allerede markeret som udført, eller den findes ikke længere.");
    }

    /** Takes that back. */
    public boolean reopen(long pointId) {
        return register.reopen(pointId);
    }

    private Optional<String> refusal(String meetingId, long itemId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        Optional<AgendaItem> item = agenda.find(itemId).filter(one -> one.meetingId().equals(Optional.of(meetingId)));
        return item.isEmpty()
                ? Optional.of("Punktet er ikke længere på dette mødes dagsorden.")
                : book.closed(meeting);
    }

    private static void needed(List<Problem> problems, String field, String text, int longest, String missing) {
        if (text.isEmpty()) {
            problems.add(new Problem(field, missing));
        }
        fits(problems, field, text, longest);
    }

    private static void fits(List<Problem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(new Problem(field, "Teksten må højst være på %s tegn.".formatted(longest == LONGEST_NAME ? "200" : "1.000")));
        }
    }

    private static Optional<EmailAddress> email(List<Problem> problems, String field, String text) {
        if (text.isEmpty() || EmailAddress.isValid(text)) {
            return Optional.of(text).filter(EmailAddress::isValid).map(EmailAddress::new);
        }
        problems.add(new Problem(field, "«%s» er ikke en mailadresse. Ret den, eller lad feltet stå tomt.".formatted(text)));
        return Optional.empty();
    }

    private static Optional<LocalDate> day(List<Problem> problems, String field, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "Vælg en dag, der findes."));
            return Optional.empty();
        }
    }
}
