package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the owners of action points before and on the day they are due, and the secretariat of terms that end; in office
 * hours, and only of what stands in minutes that are out.
 */
@Component
class FollowUpReminders implements DueWork {

    private final FollowUpRegister register;
    private final MeetingRegister meetings;
    private final MinutesLetters letters;
    private final FollowUpSettings settings;
    private final OfficeHours officeHours;
    private final MeetingClock clock;
    private final TransactionTemplate transaction;

    FollowUpReminders(
            FollowUpRegister register,
            MeetingRegister meetings,
            MinutesLetters letters,
            FollowUpSettings settings,
            OfficeHours officeHours,
            MeetingClock clock,
            TransactionTemplate transaction) {
        this.register = register;
        this.meetings = meetings;
        this.letters = letters;
        this.settings = settings;
        this.officeHours = officeHours;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "reminders of action points and terms";
    }

    @Override
    public Optional<Instant> nextDue() {
        Set<String> out = published();
        return Stream.concat(
                        register.actionPoints().stream().filter(point -> out.contains(point.meetingId()))
                                .flatMap(point -> point.nextReminder(settings.actionPointDays()).stream()),
                        register.appointments().stream().filter(one -> out.contains(one.meetingId()))
                                .flatMap(one -> one.reminder(settings.termDays()).stream()))
                .map(this::openingOn)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void runDue() {
        Set<String> out = published();
        List<ActionPoint> points = register.actionPoints().stream()
                .filter(point -> out.contains(point.meetingId()))
                .filter(point -> isDue(point.nextReminder(settings.actionPointDays())))
                .toList();
        OneByOne.forEach(points, point -> transaction.executeWithoutResult(status -> remind(point)));
        List<Appointment> ending = register.appointments().stream()
                .filter(one -> out.contains(one.meetingId()))
                .filter(one -> isDue(one.reminder(settings.termDays())))
                .toList();
        OneByOne.forEach(ending, one -> transaction.executeWithoutResult(status -> remind(one)));
    }

    private void remind(ActionPoint point) {
        if (register.remindedOwner(point.id(), clock.today())) {
            letters.actionPointDue(meetings.find(point.meetingId()).orElseThrow(), point);
        }
    }

    private void remind(Appointment appointment) {
        if (register.remindedOfTerm(appointment.id(), clock.today())) {
            letters.termEnds(meetings.find(appointment.meetingId()).orElseThrow(), appointment);
        }
    }

    private boolean isDue(Optional<LocalDate> day) {
        return day.map(this::openingOn).filter(at -> !at.isAfter(clock.now())).isPresent();
    }

    /** A day that was missed at night waits for the morning. */
    private Instant openingOn(LocalDate day) {
        Instant planned = officeHours.from(day.atStartOfDay(DanishDates.ZONE).toInstant());
        return officeHours.orOnceOpen(planned, clock.now());
    }

    private Set<String> published() {
        return meetings.all().stream()
                .filter(meeting -> meeting.state() == MeetingState.MINUTES_PUBLISHED)
                .map(Meeting::id)
                .collect(Collectors.toSet());
    }
}
