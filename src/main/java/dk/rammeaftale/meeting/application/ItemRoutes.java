package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemRules;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.StandingItem;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat takes items off an agenda, sends them to another meeting, and takes in what came too late. */
@Service
@Transactional
public class ItemRoutes {

    private final EditableAgendas editable;
    private final AgendaRegister items;
    private final AgendaItems hand;
    private final AgendaBook book;
    private final MeetingPlan plan;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ItemRoutes(
            EditableAgendas editable,
            AgendaRegister items,
            AgendaItems hand,
            AgendaBook book,
            MeetingPlan plan,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editable = editable;
        this.items = items;
        this.hand = hand;
        this.book = book;
        this.plan = plan;
        this.events = events;
        this.clock = clock;
    }

    /** Takes an item off; where the agenda is out, it stays there as "udgår". */
    public Verdict<AgendaItem> withdraw(String meetingId, long itemId, String reason) {
        Verdict<AgendaItem> found = movable(meetingId, itemId, reason);
        if (found instanceof Verdict.Accepted<AgendaItem> accepted) {
            if (accepted.value().source() == ItemSource.CASE) {
                return Verdict.refused(
                        "reason",
                        "Sag %s venter på punktet. Flyt det til et andet møde, eller lad sagen blive trukket tilbage."
                                .formatted(accepted.value().reference()));
            }
            items.withdraw(itemId, reason);
        }
        return found;
    }

    /** The meetings that an item can be moved to. */
    @Transactional(readOnly = true)
    public List<Meeting> others(Meeting meeting) {
        LocalDate today = today();
        return plan.all().stream()
                .filter(other -> other.forum().equals(meeting.forum()) && !other.id().equals(meeting.id()))
                .filter(other -> other.state().takesItems() && !other.date().isBefore(today))
                .toList();
    }

    /** Moves an item; where the agenda is out, it stays there as "udgår", and goes on as a new one. */
    public Verdict<AgendaItem> move(String meetingId, long itemId, String to, String reason) {
        Verdict<AgendaItem> found = movable(meetingId, itemId, reason);
        if (!(found instanceof Verdict.Accepted<AgendaItem> accepted)) {
            return found;
        }
        Meeting from = plan.find(meetingId).orElseThrow();
        Optional<Meeting> target = others(from).stream().filter(other -> other.id().equals(to)).findFirst();
        if (target.isEmpty()) {
            return Verdict.refused("to", "Vælg et kommende møde, hvis dagsorden ikke er sendt.");
        }
        AgendaItem moved = book.listedIn(meetingId).containsKey(itemId)
                ? goOn(accepted.value(), target.get())
                : take(accepted.value(), target.get(), late(target.get(), reason));
        events.publishEvent(new ItemMoved(moved, target, reason));
        return Verdict.accepted(moved);
    }

    private AgendaItem goOn(AgendaItem item, Meeting target) {
        AgendaItem again = hand.carryTo(item, target.id(), late(target, "Flyttet fra et tidligere møde."));
        items.withdraw(item.id(), "Flyttet til mødet den %s.".formatted(DanishDates.day(target.date())));
        return again;
    }

    private AgendaItem take(AgendaItem item, Meeting target, String late) {
        items.moveTo(item.id(), Optional.of(target.id()), late);
        return items.find(item.id()).orElseThrow();
    }

    private String late(Meeting target, String reason) {
        return today().isAfter(target.handInDeadline()) ? reason : "";
    }

    private Verdict<AgendaItem> movable(String meetingId, long itemId, String reason) {
        Verdict<AgendaItem> found = editable.item(meetingId, itemId);
        if (found instanceof Verdict.Accepted<AgendaItem> accepted) {
            if (StandingItem.isFixed(accepted.value())) {
                return Verdict.refused("reason", "Punktet står på alle dagsordener og kan ikke tages af.");
            }
        }
        return wrongReason("reason", reason).<Verdict<AgendaItem>>map(wrong -> Verdict.refused(List.of(wrong))).orElse(found);
    }

    private static Optional<Problem> wrongReason(String field, String reason) {
        return reason.isBlank()
                ? Optional.of(new Problem(field, "Skriv en begrundelse."))
                : ItemRules.reason(field, reason);
    }

    /** Items that came too late for this meeting, and wait for a later one or for one to be planned. */
    @Transactional(readOnly = true)
    public List<AgendaItem> late(Meeting meeting) {
        LocalDate day = meeting.date().isBefore(today()) ? today().minusDays(1) : meeting.date();
        return items.after(meeting.forum(), day).stream()
                .filter(item -> !item.isWithdrawn() && item.source() != ItemSource.SERVICE)
                .filter(item -> LocalDate.ofInstant(item.handedInAt(), DanishDates.ZONE).isAfter(meeting.handInDeadline()))
                .toList();
    }

    /** Takes in an item that came after the hand-in deadline. */
    public Verdict<AgendaItem> takeIn(String meetingId, long itemId, String reason) {
        if (editable.hold(meetingId) instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        Meeting meeting = plan.find(meetingId).orElseThrow();
        Optional<Problem> wrong = wrongReason("reason_" + itemId, reason);
        if (wrong.isPresent()) {
            return Verdict.refused(List.of(wrong.get()));
        }
        Optional<AgendaItem> item = late(meeting).stream().filter(one -> one.id() == itemId).findFirst();
        if (item.isEmpty()) {
            return Verdict.refused("item", "Punktet kan ikke længere tages med. Åbn dagsordenen igen.");
        }
        AgendaItem taken = take(item.get(), meeting, reason);
        events.publishEvent(new ItemMoved(taken, Optional.of(meeting), reason));
        return Verdict.accepted(taken);
    }

    /** Whether what is added to a meeting's agenda now comes too late for its deadline. */
    @Transactional(readOnly = true)
    public boolean isLate(Meeting meeting) {
        return meeting.state() == MeetingState.AGENDA_PUBLISHED || today().isAfter(meeting.handInDeadline());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
    }
}
