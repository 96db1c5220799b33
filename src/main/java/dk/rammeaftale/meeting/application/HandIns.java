package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that people hand in. After the deadline an item goes to the next meeting, and whoever handed it in is told which;
 * unless the secretariat takes it in and says why.
 */
@Service
@Transactional
public class HandIns {

    private final ItemCheck check;
    private final AgendaItems items;
    private final AgendaRegister register;
    private final MeetingRegister meetings;
    private final MeetingPlan plan;
    private final HandInLetters letters;
    private final Clock clock;

    HandIns(
            ItemCheck check,
            AgendaItems items,
            AgendaRegister register,
            MeetingRegister meetings,
            MeetingPlan plan,
            HandInLetters letters,
            Clock clock) {
        this.check = check;
        this.items = items;
        this.register = register;
        this.meetings = meetings;
        this.plan = plan;
        this.letters = letters;
        this.clock = clock;
    }

    /** The meetings ahead for which that person can hand in items, by their dates. */
    @Transactional(readOnly = true)
    public List<Meeting> openTo(Viewer viewer) {
        LocalDate today = today();
        return meetings.all().stream()
                .filter(meeting -> meeting.takesItemsOn(today) || viewer.isSecretariat() && isAhead(meeting, today))
                .toList();
    }

    public Verdict<AgendaItem> handIn(EnteredHandIn entered, Viewer viewer) {
        return check.check(entered, viewer).map(this::store);
    }

    /** Holds the meeting that it goes to, so that nothing is put on one that is cancelled meanwhile. */
    private AgendaItem store(CheckedItem checked) {
        LocalDate today = today();
        Optional<Meeting> wished = checked.wished().flatMap(meeting -> meetings.hold(meeting.id()));
        if (wished.filter(meeting -> meeting.takesItemsOn(today)).isPresent()) {
            return items.handIn(checked.item(), checked.files(), wished.get(), "");
        }
        if (!checked.lateReason().isEmpty() && wished.filter(meeting -> isAhead(meeting, today)).isPresent()) {
            return items.handIn(checked.item(), checked.files(), wished.get(), checked.lateReason());
        }
        return next(checked.item().forum(), today)
                .map(meeting -> items.handIn(checked.item(), checked.files(), meeting, ""))
                .orElseGet(() -> items.handIn(checked.item(), checked.files()));
    }

    /** Looks again if the meeting was changed while this one waited for it. */
    private Optional<Meeting> next(String forum, LocalDate today) {
        Optional<Meeting> next = plan.next(forum, today);
        Optional<Meeting> held = next.flatMap(meeting -> meetings.hold(meeting.id()));
        return held.equals(next) ? held : next(forum, today);
    }

    /** Tells whoever handed an item in which meeting it is on. */
    public void confirm(long itemId, Optional<String> wishedMeeting) {
        AgendaItem item = register.find(itemId).orElseThrow();
        Optional<Meeting> missed = wishedMeeting
                .filter(wished -> !item.meetingId().equals(Optional.of(wished)))
                .flatMap(meetings::find);
        letters.confirm(item, item.meetingId().flatMap(meetings::find), missed);
    }

    private static boolean isAhead(Meeting meeting, LocalDate today) {
        return meeting.state().isAhead() && !meeting.date().isBefore(today);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
