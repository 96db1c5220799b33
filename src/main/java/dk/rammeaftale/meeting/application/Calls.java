package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MeetingTimes;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for the items of a meeting, reminds of the hand-in deadline, and notes that the meeting has begun. */
@Service
@Transactional
public class Calls {

    private static final String MEETING_ID = "meetingId";

    private final MeetingRegister meetings;
    private final CallRegister register;
    private final HandInDates dates;
    private final CallLetters letters;
    private final ForumPeople people;
    private final OfficeHours officeHours;
    private final Clock clock;

    Calls(
            MeetingRegister meetings,
            CallRegister register,
            HandInDates dates,
            CallLetters letters,
            ForumPeople people,
            OfficeHours officeHours,
            Clock clock) {
        this.meetings = meetings;
        this.register = register;
        this.dates = dates;
        this.letters = letters;
        this.people = people;
        this.officeHours = officeHours;
        this.clock = clock;
    }

    /** The meetings that can be begun now, the nearest first. */
    @Transactional(readOnly = true)
    public List<Meeting> canBegin() {
        List<String> notBegun = register.notBegun(today()).stream().map(CallRegister.NotBegun::meetingId).toList();
        return meetings.all().stream().filter(meeting -> notBegun.contains(meeting.id())).toList();
    }

    /** Begins what runs up to a meeting, once for each; whoever comes second, also on another node, is refused. */
    public Verdict<Meeting> begin(Optional<String> meetingId) {
        if (meetingId.isEmpty()) {
            return refused("Vælg det møde, der skal indkaldes punkter til.");
        }
        Optional<Meeting> known = meetings.hold(meetingId.get());
        if (known.isEmpty()) {
            return refused("Mødet «%s» står ikke i mødeplanen. Vælg et andet møde.".formatted(meetingId.get()));
        }
        Optional<String> objection = objection(known.get());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        register.begin(known.get().id(), clock.instant());
        return Verdict.accepted(known.get());
    }

    private static Verdict<Meeting> refused(String sentence) {
        return Verdict.refused(MEETING_ID, sentence);
    }

    private Optional<String> objection(Meeting meeting) {
        String day = DanishDates.weekday(meeting.date());
        if (meeting.state() == MeetingState.CANCELLED) {
            return Optional.of("Mødet %s er aflyst. Vælg et andet møde.".formatted(day));
        }
        if (meeting.state() == MeetingState.DRAFT) {
            return Optional.of("Mødet %s står i et udkast til mødeplan. Godkend planen først.".formatted(day));
        }
        if (register.begunAt(meeting.id()).isPresent() || meeting.state() != MeetingState.PLANNED) {
            return Optional.of("Forløbet for mødet %s er allerede startet. Følg det i Cockpit.".formatted(day));
        }
        return meeting.date().isBefore(today())
                ? Optional.of("Mødet %s er holdt. Vælg et kommende møde.".formatted(day))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public boolean isBegun(String meetingId) {
        return register.begunAt(meetingId).isPresent();
    }

    /** E.g. {@code DASSOS, fredag den 5. marts 2027}. */
    @Transactional(readOnly = true)
    public String nameOf(Meeting meeting) {
        return MeetingFacts.name(meeting, people.forum(meeting.forum()));
    }

    @Transactional(readOnly = true)
    public Meeting get(String meetingId) {
        return meetings.find(meetingId).orElseThrow();
    }

    /** The moments that the meeting's timers are set to. */
    @Transactional(readOnly = true)
    public MeetingTimes timesOf(Meeting meeting) {
        return dates.of(meeting);
    }

    /** Calls for items, unless it is too late for any; from now on the meeting is one that has been called. */
    public void call(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        Instant now = clock.instant();
        Instant handInOver = dates.of(meeting).handInOver();
        if (now.isBefore(handInOver)) {
            letters.call(meeting, leavesAt(now, handInOver));
        }
        if (meeting.state() == MeetingState.PLANNED) {
            meetings.store(meeting.in(MeetingState.CALLED));
        }
    }

    /** Reminds of the deadline, unless it has passed, or the call itself came so late that it was the reminder. */
    public void remind(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        MeetingTimes times = dates.of(meeting);
        Instant now = clock.instant();
        boolean wasCalledInTime = register.begunAt(meetingId).filter(times.remindAt()::isAfter).isPresent();
        if (wasCalledInTime && now.isBefore(times.handInOver())) {
            letters.remind(meeting, leavesAt(now, times.handInOver()));
            register.reminded(meetingId, now);
        }
    }

    /** A mail that is late disturbs nobody at night, unless there is no working day left. */
    private Instant leavesAt(Instant now, Instant handInOver) {
        Instant nextHours = officeHours.from(now);
        return nextHours.isBefore(handInOver) ? nextHours : now;
    }

    /** The meeting has begun; its minutes are to be written. */
    public void begun(String meetingId) {
        meetings.store(meetings.hold(meetingId).orElseThrow().in(MeetingState.HELD));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
