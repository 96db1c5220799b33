package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.meeting.application.CallRegister.NotBegun;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins what runs up to each meeting when its call for items is due: once, also when the service was down that day. */
@Component
class MeetingDueWork implements DueWork {

    private final CallRegister register;
    private final MeetingRegister meetings;
    private final HandInDates dates;
    private final RunningMeetings running;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingDueWork(
            CallRegister register,
            MeetingRegister meetings,
            HandInDates dates,
            RunningMeetings running,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.meetings = meetings;
        this.dates = dates;
        this.running = running;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calls for items of meetings";
    }

    @Override
    public Optional<Instant> nextDue() {
        return notBegun().stream().findFirst().map(first -> dates.callAt(first.handInDeadline()));
    }

    /** Each meeting in a transaction of its own. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<NotBegun> due = notBegun().stream()
                .filter(meeting -> !dates.callAt(meeting.handInDeadline()).isAfter(now))
                .toList();
        OneByOne.forEach(due, meeting -> transaction.executeWithoutResult(status ->
                meetings.hold(meeting.meetingId()).ifPresent(running::start)));
    }

    private List<NotBegun> notBegun() {
        return register.notBegun(LocalDate.now(clock.withZone(DanishDates.ZONE)));
    }
}
