package dk.rammeaftale.capacity.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemRules;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agenda items of cases that wait for a meeting: one for each, which goes from agenda to agenda until it is decided. */
@Component
class CaseItems {

    private final AgendaItems items;
    private final MeetingPlan plan;
    private final CaseRegister cases;
    private final CaseStatement statement;
    private final CaseFiles files;
    private final Directory directory;

    CaseItems(
            AgendaItems items,
            MeetingPlan plan,
            CaseRegister cases,
            CaseStatement statement,
            CaseFiles files,
            Directory directory) {
        this.items = items;
        this.plan = plan;
        this.cases = cases;
        this.statement = statement;
        this.files = files;
        this.directory = directory;
    }

    /** Hands the case in for the next meeting, or lets the item that it has say what the case says now. */
    Optional<Meeting> handIn(CapacityCase about) {
        Optional<AgendaItem> standing = standing(about.number());
        if (standing.isEmpty()) {
            return meetingOf(items.handIn(of(about), attachments(about)));
        }
        return meetingOf(isStillToCome(standing.get())
                ? items.update(standing.get(), of(about), attachments(about))
                : standing.get());
    }

    /** What a meeting has begun to deal with stays as it lay before the meeting. */
    private boolean isStillToCome(AgendaItem item) {
        return item.bullets().stream().allMatch(bullet -> bullet.outcome().isEmpty())
                && meetingOf(item).map(meeting -> meeting.state().isAhead()).orElse(true);
    }

    /** The meeting that deals with a case which a meeting has sent on; it gets an item there if it has none yet. */
    Optional<Meeting> goOn(CapacityCase about, String postponedBy) {
        Optional<AgendaItem> standing = standing(about.number());
        if (standing.isPresent()) {
            return meetingOf(standing.get());
        }
        Optional<AgendaItem> left = items.open(ItemSource.CASE, about.number().value())
                .filter(item -> item.meetingId().equals(Optional.of(postponedBy)));
        left.ifPresent(item -> items.withdraw(item, "Punktet er udsat til et kommende møde."));
        return meetingOf(left.isPresent() ? items.carryOn(left.get()) : items.handIn(of(about), attachments(about)));
    }

    /** A case that a meeting has decided leaves the agendas of all others. */
    void leaveOtherAgendas(CaseNumber number, String decidedBy, String reason) {
        undecidedItems(number)
                .filter(item -> !item.meetingId().equals(Optional.of(decidedBy)))
                .forEach(item -> items.withdraw(item, reason));
    }

    /** A withdrawn case leaves its agenda. What the operator wrote as its reason has not been looked through, and an agenda is public. */
    void withdraw(CaseNumber number) {
        String reason = cases.withdrawalReason(number).map(CitizenNumbers::redact).orElse("");
        String why = ("Forslaget er trukket. " + reason).strip();
        undecidedItems(number).forEach(item -> items.withdraw(item, why));
    }

    /** What a meeting has decided stays in its minutes, also before these are published. */
    private Stream<AgendaItem> undecidedItems(CaseNumber number) {
        return standingItems(number).filter(item -> item.bullets().isEmpty() || !item.isDealtWith());
    }

    private Optional<AgendaItem> standing(CaseNumber number) {
        return standingItems(number).reduce((earlier, later) -> later);
    }

    /** The items by which a case waits: no meeting has given its word about them. */
    private Stream<AgendaItem> standingItems(CaseNumber number) {
        Set<String> heard = cases.meetingDecisions(number).stream().map(MeetingDecision::meetingId).collect(Collectors.toSet());
        return items.from(ItemSource.CASE, number.value()).stream()
                .filter(item -> !item.isWithdrawn())
                .filter(item -> item.meetingId().isEmpty()
                        || (!heard.contains(item.meetingId().get()) && !isOver(item.meetingId().get())));
    }

    private boolean isOver(String meetingId) {
        return plan.find(meetingId).filter(meeting -> meeting.state() == MeetingState.MINUTES_PUBLISHED).isPresent();
    }

    private Optional<Meeting> meetingOf(AgendaItem item) {
        return item.meetingId().flatMap(plan::find);
    }

    private NewItem of(CapacityCase about) {
        return new NewItem(
                Forum.DASSOS,
                Section.DECISION,
                title(about),
                "Driftsherren, " + directory.authority(about.operator()).name(),
                statement.of(about),
                List.of(Bullet.decidingCase(statement.recommendation(about))),
                ItemSource.CASE,
                about.number().value(),
                "");
    }

    private static String title(CapacityCase about) {
        String title = "Kapacitetsjustering: %s (sag %s)".formatted(about.title(), about.number());
        return title.length() <= ItemRules.LONGEST_TITLE
                ? title
                : ItemRules.titleOf("Kapacitetsjustering: sag %s, %s".formatted(about.number(), about.title()));
    }

    private List<CheckedFile> attachments(CapacityCase about) {
        return files.attachments(about.number()).stream()
                .map(attachment -> new CheckedFile(
                        attachment.fileName(),
                        attachment.mediaType(),
                        files.content(about.number(), attachment.position()).orElseThrow()))
                .toList();
    }
}
