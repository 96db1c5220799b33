package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of agendas as other parts of the service hand them in and take them back. An item goes to the first meeting of
 * its forum whose hand-in deadline has not passed; it waits for one where the plan has none yet.
 */
@Service
@Transactional
public class AgendaItems {

    private static final Set<MeetingState> SENT = Stream.of(MeetingState.values())
            .filter(MeetingState::hasAgenda)
            .collect(Collectors.toUnmodifiableSet());

    private final AgendaRegister register;
    private final MeetingPlan plan;
    private final Clock clock;

    AgendaItems(AgendaRegister register, MeetingPlan plan, Clock clock) {
        this.register = register;
        this.plan = plan;
        this.clock = clock;
    }

    /** Hands an item in with its files, for the next meeting that takes it. */
    public AgendaItem handIn(NewItem item, List<CheckedFile> files) {
        return add(item, files, plan.next(item.forum(), today()).map(Meeting::id), "");
    }

    /**
     * Hands an item in with its files for a meeting that was planned for it, also after the deadline while its agenda is not
     * sent; if that is too late, for the next one that takes it.
     *
     * @param lateReason why it is taken in after the deadline
     */
    public AgendaItem handInFor(NewItem item, List<CheckedFile> files, Optional<String> meetingId, String lateReason) {
        Optional<Meeting> planned = meetingId.flatMap(plan::find)
                .filter(meeting -> meeting.forum().equals(item.forum()))
                .filter(meeting -> meeting.state().takesItems() && !meeting.date().isBefore(today()));
        return planned.map(meeting -> handIn(item, files, meeting, meeting.takesItemsOn(today()) ? "" : lateReason))
                .orElseGet(() -> handIn(item, files));
    }

    /**
     * Hands an item in for a meeting that was chosen, and that takes it.
     *
     * @param lateReason why the secretariat takes it in after the deadline; else empty
     */
    AgendaItem handIn(NewItem item, List<CheckedFile> files, Meeting meeting, String lateReason) {
        return add(item, files, Optional.of(meeting.id()), lateReason);
    }

    private AgendaItem add(NewItem item, List<CheckedFile> files, Optional<String> meetingId, String lateReason) {
        long id = register.add(item, meetingId, Optional.empty(), lateReason, clock.instant());
        files.forEach(file -> register.attach(id, file, file.name(), false));
        return register.find(id).orElseThrow();
    }

    /**
     * Lets an item say what its source says now. What people have chosen about it stays: its meeting, section and place, whether
     * it is published, and files that they added themselves.
     */
    public AgendaItem update(AgendaItem item, NewItem now, List<CheckedFile> files) {
        if (!register.save(item.saying(now.title(), now.presenter(), now.statement(), now.bullets()))) {
            throw new OptimisticLockingFailureException("somebody has saved item " + item.id());
        }
        files.stream()
                .filter(file -> item.attachments().stream().noneMatch(there -> isSame(there, file)))
                .forEach(file -> register.attach(item.id(), file, file.name(), false));
        return register.find(item.id()).orElseThrow();
    }

    private static boolean isSame(ItemAttachment attachment, CheckedFile file) {
        return attachment.fileName().equals(file.name()) && attachment.size() == file.content().length;
    }

    /** Puts a postponed item on the agenda of the next meeting that takes it, with its attachments and without outcomes. */
    public AgendaItem carryOn(AgendaItem postponed) {
        return add(again(postponed), postponed, nextAfter(postponed), "");
    }

    /** A meeting can postpone before its own hand-in deadline has passed; the item does not come back on the same agenda. */
    private Optional<String> nextAfter(AgendaItem postponed) {
        return plan.all(postponed.forum(), today()).stream()
                .map(Meeting::id)
                .filter(id -> !postponed.meetingId().equals(Optional.of(id)))
                .findFirst();
    }

    private static NewItem again(AgendaItem postponed) {
        return new NewItem(
                postponed.forum(),
                postponed.section(),
                postponed.title(),
                postponed.presenter(),
                postponed.statement(),
                postponed.bullets().stream().filter(Bullet::isLeftOpen).map(Bullet::again).toList(),
                postponed.source(),
                postponed.reference(),
                postponed.handedInBy());
    }

    /** Puts an item, with its attachments, on another agenda, for which it may come too late. */
    AgendaItem carryTo(AgendaItem item, String meetingId, String lateReason) {
        return add(again(item), item, Optional.of(meetingId), lateReason);
    }

    private AgendaItem add(NewItem again, AgendaItem before, Optional<String> meetingId, String lateReason) {
        long id = register.add(again, meetingId, Optional.of(before.id()), lateReason, clock.instant());
        before.attachments().forEach(attachment -> copy(attachment, id));
        AgendaItem added = register.find(id).orElseThrow();
        if (before.published()) {
            return added;
        }
        register.save(added.unpublished());
        return register.find(id).orElseThrow();
    }

    /** Whether it is published is chosen anew for each agenda. */
    private void copy(ItemAttachment attachment, long itemId) {
        CheckedFile file = register.content(attachment.id()).orElseThrow();
        long id = register.attach(itemId, file, attachment.title(), false);
        register.saveAttachment(new ItemAttachment(
                id,
                attachment.continues(),
                attachment.title(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                false,
                false));
    }

    /** The item of that source which no meeting has dealt with yet; the newest, if there are several. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> open(ItemSource source, String reference) {
        return register.from(source, reference).stream()
                .filter(item -> !item.isWithdrawn() && item.bullets().stream().allMatch(bullet -> bullet.outcome().isEmpty()))
                .reduce((earlier, later) -> later);
    }

    /** Every item of that source, in the order in which they were handed in. */
    @Transactional(readOnly = true)
    public List<AgendaItem> from(ItemSource source, String reference) {
        return register.from(source, reference);
    }

    /** Which of these references the members have on agendas that were sent to them. */
    @Transactional(readOnly = true)
    public Set<String> onSentAgendas(ItemSource source, Set<String> references) {
        return register.onAgendas(source, references, SENT);
    }

    /** Takes one item back. */
    public void withdraw(AgendaItem item, String reason) {
        register.withdraw(item.id(), reason);
    }

    /** Takes the open items of a source back; they show as "udgår" where the agenda is out. */
    public void withdraw(ItemSource source, String reference, String reason) {
        register.from(source, reference).stream()
                .filter(item -> !item.isWithdrawn() && !item.isDealtWith())
                .forEach(item -> register.withdraw(item.id(), reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
