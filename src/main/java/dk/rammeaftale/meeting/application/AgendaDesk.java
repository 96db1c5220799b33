package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemRules;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StandingItem;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's work on the items of an agenda: writing and ordering them. */
@Service
@Transactional
public class AgendaDesk {

    private final EditableAgendas editable;
    private final AgendaRegister items;
    private final AgendaBook book;
    private final StandingItems standing;
    private final Clock clock;

    AgendaDesk(EditableAgendas editable, AgendaRegister items, AgendaBook book, StandingItems standing, Clock clock) {
        this.editable = editable;
        this.items = items;
        this.book = book;
        this.standing = standing;
        this.clock = clock;
    }

    /** Puts the items on the agenda that every agenda has. */
    public Verdict<Meeting> prepare(String meetingId) {
        Verdict<Meeting> meeting = editable.hold(meetingId);
        if (meeting instanceof Verdict.Accepted) {
            standing.prepare(meetingId);
        }
        return meeting;
    }

    @Transactional(readOnly = true)
    public boolean isPrepared(String meetingId) {
        return standing.arePrepared(meetingId);
    }

    /** @param late why an item comes on although the hand-in deadline has passed; may be empty */
    public Verdict<AgendaItem> add(String meetingId, EnteredItem entered, String late, Viewer viewer) {
        Verdict<Meeting> meeting = editable.hold(meetingId);
        if (meeting instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        List<Problem> problems = problems(entered, Optional.empty());
        ItemRules.reason("late", late).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        NewItem item = new NewItem(
                ((Verdict.Accepted<Meeting>) meeting).value().forum(),
                entered.section().orElseThrow(),
                entered.title(),
                entered.presenter(),
                entered.statement().html(),
                bullets(entered),
                ItemSource.PERSON,
                "",
                viewer.username());
        long id = items.add(item, Optional.of(meetingId), Optional.empty(), late, clock.instant());
        if (!entered.published()) {
            items.save(with(items.find(id).orElseThrow(), entered));
        }
        return Verdict.accepted(items.find(id).orElseThrow());
    }

    public SavedItem save(String meetingId, long itemId, EnteredItem entered) {
        Verdict<AgendaItem> found = editable.item(meetingId, itemId);
        if (found instanceof Verdict.Refused<AgendaItem> refused) {
            return new SavedItem.Refused(refused.problems());
        }
        AgendaItem item = ((Verdict.Accepted<AgendaItem>) found).value();
        if (item.edition() != entered.edition()) {
            return new SavedItem.Overtaken(item);
        }
        List<Problem> problems = problems(entered, Optional.of(item));
        if (!problems.isEmpty()) {
            return new SavedItem.Refused(problems);
        }
        if (!items.save(with(item, entered))) {
            return new SavedItem.Overtaken(items.find(itemId).orElseThrow());
        }
        if (item.section() != entered.section().orElseThrow()) {
            items.moveTo(itemId, Optional.of(meetingId), item.lateReason());
        }
        return new SavedItem.Done(items.find(itemId).orElseThrow());
    }

    /** What an item still lacks is asked for when the agenda is approved: until then it may be half written. */
    private static List<Problem> problems(EnteredItem entered, Optional<AgendaItem> before) {
        List<Problem> problems = new ArrayList<>();
        ItemRules.title(entered.title()).ifPresent(problems::add);
        ItemRules.presenter(entered.presenter()).ifPresent(problems::add);
        if (entered.section().isEmpty()) {
            problems.add(new Problem("section", "Vælg, hvor på dagsordenen punktet skal stå."));
        } else if (before.filter(item -> StandingItem.isFixed(item) && item.section() != entered.section().get()).isPresent()) {
            problems.add(new Problem("section", "Punktet står på alle dagsordener og kan ikke flyttes til en anden del."));
        }
        problems.addAll(ItemRules.recommendation(entered.bullets(), line -> "bullet_" + line));
        if (before.flatMap(AgendaItem::decidingBullet).isPresent() && deciding(entered).isEmpty()) {
            problems.add(new Problem(
                    "bullet_1",
                    "Sagen venter på det punkt i indstillingen, der afgør den. Det kan omskrives, men ikke fjernes."));
        }
        return problems;
    }

    private static Optional<String> deciding(EnteredItem entered) {
        return entered.deciding()
                .filter(line -> line >= 0 && line < entered.bullets().size())
                .map(entered.bullets()::get)
                .filter(wording -> !wording.isBlank());
    }

    private static List<Bullet> bullets(EnteredItem entered) {
        List<Bullet> bullets = new ArrayList<>();
        for (int line = 0; line < entered.bullets().size(); line++) {
            String wording = entered.bullets().get(line).strip();
            if (!wording.isEmpty()) {
                bullets.add(entered.deciding().equals(Optional.of(line))
                        ? Bullet.decidingCase(wording)
                        : Bullet.recommending(wording));
            }
        }
        return bullets;
    }

    private static AgendaItem with(AgendaItem item, EnteredItem entered) {
        return new AgendaItem(
                item.id(),
                item.forum(),
                item.meetingId(),
                entered.section().orElseThrow(),
                item.position(),
                entered.title(),
                entered.presenter(),
                entered.statement().html(),
                bullets(item.decidingBullet().isPresent() ? entered : withoutDeciding(entered)),
                item.attachments(),
                item.source(),
                item.reference(),
                item.handedInBy(),
                item.handedInAt(),
                item.state(),
                item.stateReason(),
                item.lateReason(),
                entered.published(),
                item.carriedFrom(),
                item.edition(),
                item.minutes(),
                item.minutesEdition());
    }

    /** Only a case has something to be decided. */
    private static EnteredItem withoutDeciding(EnteredItem entered) {
        return new EnteredItem(
                entered.edition(),
                entered.section(),
                entered.title(),
                entered.presenter(),
                entered.bullets(),
                Optional.empty(),
                entered.statement(),
                entered.published());
    }

    /** Moves an item one place up (-1) or down (1) within its section. */
    public Verdict<AgendaItem> shift(String meetingId, long itemId, int by) {
        return placing(meetingId, itemId, from -> from + by);
    }

    /** Makes an item the so-and-so-many-th of its section, counted from 1. */
    public Verdict<AgendaItem> place(String meetingId, long itemId, int number) {
        return placing(meetingId, itemId, from -> number - 1);
    }

    private Verdict<AgendaItem> placing(String meetingId, long itemId, IntUnaryOperator aim) {
        Verdict<AgendaItem> found = editable.item(meetingId, itemId);
        if (found instanceof Verdict.Accepted<AgendaItem> accepted) {
            AgendaItem item = accepted.value();
            if (StandingItem.isFixed(item)) {
                return Verdict.refused("item", "«%s» har sin faste plads.".formatted(item.title()));
            }
            List<AgendaItem> section = new ArrayList<>(items.of(meetingId).stream()
                    .filter(other -> other.section() == item.section() && !StandingItem.isFixed(other))
                    .toList());
            int from = section.indexOf(item);
            section.remove(from);
            section.add(Math.max(0, Math.min(section.size(), aim.applyAsInt(from))), item);
            for (int position = 1; position <= section.size(); position++) {
                if (section.get(position - 1).position() != position) {
                    items.place(section.get(position - 1).id(), position);
                }
            }
        }
        return found;
    }

    @Transactional(readOnly = true)
    public OpeningRemarks remarks(String meetingId) {
        return book.remarks(meetingId);
    }

    /** @return accepted with whether they were saved: not if somebody else has saved them meanwhile */
    public Verdict<Boolean> saveRemarks(String meetingId, OpeningRemarks remarks) {
        return editable.hold(meetingId).map(meeting -> book.saveRemarks(meetingId, remarks));
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> items(String meetingId) {
        return items.of(meetingId);
    }

    @Transactional(readOnly = true)
    public Optional<AgendaItem> item(String meetingId, long itemId) {
        return items.find(itemId).filter(item -> item.meetingId().equals(Optional.of(meetingId)));
    }
}
