package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the secretariat of minutes that are not out some days after their meeting, in office hours. */
@Component
class MinutesReminders implements DueWork {

    private final MeetingRegister meetings;
    private final MinutesRegister minutes;
    private final MinutesLetters letters;
    private final FollowUpSettings settings;
    private final OfficeHours officeHours;
    private final MeetingClock clock;
    private final TransactionTemplate transaction;

    MinutesReminders(
            MeetingRegister meetings,
            MinutesRegister minutes,
            MinutesLetters letters,
            FollowUpSettings settings,
            OfficeHours officeHours,
            MeetingClock clock,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.letters = letters;
        this.settings = settings;
        this.officeHours = officeHours;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "reminders of unpublished minutes";
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting().stream().flatMap(meeting -> nextOf(meeting).stream()).min(Comparator.naturalOrder());
    }

    @Override
    public void runDue() {
        Instant now = clock.now();
        List<Meeting> due = waiting().stream()
                .filter(meeting -> nextOf(meeting).filter(at -> !at.isAfter(now)).isPresent())
                .toList();
        OneByOne.forEach(due, meeting -> transaction.executeWithoutResult(status -> remind(meeting.id())));
    }

    private List<Meeting> waiting() {
        return meetings.all().stream().filter(this::isWaiting).toList();
    }

    private boolean isWaiting(Meeting meeting) {
        return meeting.state() == MeetingState.HELD
                || meeting.state() == MeetingState.AGENDA_PUBLISHED && clock.hasBegun(meeting);
    }

    /** After a time in which the service was down, several reminders of a meeting are one. */
    private void remind(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        MinutesWork work = work(meeting);
        int due = (int) settings.minutesDays().stream().filter(days -> !at(meeting, days).isAfter(clock.now())).count();
        if (!isWaiting(meeting) || work.reminders() >= due) {
            return;
        }
        minutes.store(work.reminded(due));
        letters.overdue(meeting, work);
    }

    private Optional<Instant> nextOf(Meeting meeting) {
        return settings.minutesDays().stream()
                .skip(work(meeting).reminders())
                .findFirst()
                .map(days -> officeHours.orOnceOpen(at(meeting, days), clock.now()));
    }

    private Instant at(Meeting meeting, int days) {
        return officeHours.from(meeting.date().plusDays(days).atStartOfDay(DanishDates.ZONE).toInstant());
    }

    private MinutesWork work(Meeting meeting) {
        return minutes.find(meeting.id()).orElse(MinutesWork.notBegun(meeting.id()));
    }
}
