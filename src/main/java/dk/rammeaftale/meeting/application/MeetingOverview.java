package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings as everyone logged in may see them. When and where is for all of them; the items are for the secretariat, and
 * for members from the moment the agenda is sent; drafts are for the secretariat alone.
 */
@Service
@Transactional(readOnly = true)
public class MeetingOverview {

    private final MeetingRegister register;
    private final AgendaRegister agendas;
    private final AgendaBook book;
    private final ForumRegister forums;

    MeetingOverview(MeetingRegister register, AgendaRegister agendas, AgendaBook book, ForumRegister forums) {
        this.register = register;
        this.agendas = agendas;
        this.book = book;
        this.forums = forums;
    }

    /**
     * An item with its number.
     *
     * @param outcomes empty for whoever must not see them yet
     */
    public record Line(String number, AgendaItem item, List<Outcome> outcomes) {
    }

    /** Items of a forum that no planned meeting takes. */
    public record Waiting(Forum forum, int items) {
    }

    /** In the order of their dates. */
    public List<Meeting> visible(Viewer viewer) {
        return register.all().stream().filter(meeting -> maySee(meeting, viewer)).toList();
    }

    /** Empty where there is none, or it must not be seen: a stranger cannot tell which. */
    public Optional<Meeting> find(String id, Viewer viewer) {
        return register.find(id).filter(meeting -> maySee(meeting, viewer));
    }

    private static boolean maySee(Meeting meeting, Viewer viewer) {
        return viewer.isSecretariat() || meeting.state() != MeetingState.DRAFT;
    }

    public boolean seesAgenda(Meeting meeting, Viewer viewer) {
        return viewer.isSecretariat() || (viewer.isMember() && meeting.state().hasAgenda());
    }

    /** The items as they follow each other on the agenda; for members those that were sent; none for whoever must not see it. */
    public List<Line> agenda(Meeting meeting, Viewer viewer) {
        if (!seesAgenda(meeting, viewer)) {
            return List.of();
        }
        List<AgendaItem> items = agendas.of(meeting.id());
        AgendaNumbers numbers = new AgendaNumbers(items);
        Set<Long> sent = book.listedIn(meeting.id()).keySet();
        boolean decided = viewer.isSecretariat() || meeting.state() == MeetingState.MINUTES_PUBLISHED;
        return items.stream()
                .filter(item -> viewer.isSecretariat() || sent.contains(item.id()))
                .map(item -> new Line(
                        numbers.item(item.id()).orElseThrow(),
                        item,
                        decided
                                ? item.bullets().stream().map(Bullet::outcome).flatMap(Optional::stream).toList()
                                : List.of()))
                .toList();
    }

    /** What waits for a meeting to be planned, forum by forum; for the secretariat alone. */
    public List<Waiting> waiting(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            return List.of();
        }
        Map<String, Integer> items = agendas.waiting();
        return forums.all().stream()
                .map(forum -> new Waiting(forum, items.getOrDefault(forum.id(), 0)))
                .filter(waiting -> waiting.items() > 0)
                .toList();
    }

    /** The names of the forums by their ids. */
    public Map<String, String> forumNames() {
        return forums.all().stream().collect(Collectors.toMap(Forum::id, Forum::name));
    }
}
