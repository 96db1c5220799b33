package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes items from meeting to meeting when the plan changes, and says so of each of them. */
@Component
class WaitingItems {

    private final AgendaRegister agendas;
    private final MeetingPlan plan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingItems(AgendaRegister agendas, MeetingPlan plan, ApplicationEventPublisher events, Clock clock) {
        this.agendas = agendas;
        this.plan = plan;
        this.events = events;
        this.clock = clock;
    }

    /** Puts what has waited for a meeting of the forum to be planned on the first one that takes it. */
    void findMeeting(String forum) {
        plan.next(forum, today()).ifPresent(meeting -> agendas.waiting(forum).stream()
                .filter(WaitingItems::isOpen)
                .forEach(item -> take(item, Optional.of(meeting), "", "Mødet er nu planlagt.")));
    }

    /** The meeting's items are dealt with on another day, because it is. */
    void moveAlong(Meeting meeting, String reason) {
        open(meeting.id()).forEach(item -> events.publishEvent(new ItemMoved(item, Optional.of(meeting), reason)));
    }

    /**
     * The meeting to which the items of a cancelled one go: the first one after it whose agenda is not out, also when its
     * deadline has passed, for they were handed in in time; else any that takes items today.
     */
    Optional<Meeting> nextAfter(Meeting cancelled) {
        LocalDate today = today();
        return plan.all().stream()
                .filter(meeting -> meeting.forum().equals(cancelled.forum()) && !meeting.id().equals(cancelled.id()))
                .filter(meeting -> meeting.state().takesItems() && !meeting.date().isBefore(today))
                .filter(meeting -> meeting.date().isAfter(cancelled.date()) || meeting.takesItemsOn(today))
                .min(Comparator.comparing((Meeting meeting) -> !meeting.date().isAfter(cancelled.date()))
                        .thenComparing(Meeting::date));
    }

    /**
     * The open items go on to another meeting, or wait for one to be planned.
     *
     * @return how many there are
     */
    int moveOn(Meeting cancelled, Optional<Meeting> next, String reason) {
        List<AgendaItem> open = toMoveOn(cancelled);
        String late = next.filter(meeting -> meeting.handInDeadline().isBefore(today()))
                .map(meeting -> "Punktet stod på et møde, der er aflyst: " + reason)
                .orElse("");
        open.forEach(item -> take(item, next, late, reason));
        return open.size();
    }

    List<AgendaItem> toMoveOn(Meeting meeting) {
        // What the service makes itself it makes anew for the next meeting.
        return open(meeting.id()).stream().filter(item -> item.source() != ItemSource.SERVICE).toList();
    }

    private void take(AgendaItem item, Optional<Meeting> meeting, String late, String reason) {
        agendas.moveTo(item.id(), meeting.map(Meeting::id), late.isEmpty() ? item.lateReason() : late);
        AgendaItem moved = agendas.find(item.id()).orElseThrow();
        events.publishEvent(new ItemMoved(moved, meeting, reason));
    }

    private List<AgendaItem> open(String meetingId) {
        return agendas.of(meetingId).stream().filter(WaitingItems::isOpen).toList();
    }

    /** What has no recommendation is open until its meeting has been held. */
    private static boolean isOpen(AgendaItem item) {
        return !item.isWithdrawn() && (item.bullets().isEmpty() || !item.isDealtWith());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
