package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import dk.rammeaftale.meeting.model.MeetingPaper.NextMeeting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the agenda of a meeting says. */
@Component
class AgendaPapers {

    private static final String PRESIDES = "formand";

    private final AgendaRegister items;
    private final AgendaBook book;
    private final MeetingPlan plan;
    private final MeetingPeople listed;
    private final ForumPeople people;
    private final Directory directory;
    private final Clock clock;

    AgendaPapers(
            AgendaRegister items,
            AgendaBook book,
            MeetingPlan plan,
            MeetingPeople listed,
            ForumPeople people,
            Directory directory,
            Clock clock) {
        this.items = items;
        this.book = book;
        this.plan = plan;
        this.listed = listed;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /** The agenda as it stands, as the draft of what is sent next. */
    MeetingPaper draft(Meeting meeting) {
        Forum forum = people.forum(meeting.forum());
        boolean named = listed.areListed(meeting.id());
        Map<Long, Integer> addedIn = new HashMap<>(book.listedIn(meeting.id()));
        addedIn.values().removeIf(revision -> revision == 1);
        return new MeetingPaper(
                MeetingPaper.Kind.AGENDA,
                forum,
                meeting,
                0,
                Optional.empty(),
                List.of(),
                book.remarks(meeting.id()).html(),
                named ? presiding(listed.expected(meeting.id()), forum, meeting) : members(forum, meeting),
                named ? listed.apologies(meeting.id()) : List.of(),
                items.of(meeting.id()),
                addedIn,
                Map.of(),
                after(meeting).map(this::next));
    }

    private List<Attendee> members(Forum forum, Meeting meeting) {
        List<Attendee> members = people.members(forum, meeting.date()).stream().map(this::attendee).toList();
        return presiding(members, forum, meeting);
    }

    private Attendee attendee(ForumPerson person) {
        return new Attendee(
                person.name(), "", person.authority().flatMap(directory::find).map(Authority::name).orElse(""));
    }

    private List<Attendee> presiding(List<Attendee> attendees, Forum forum, Meeting meeting) {
        Optional<Attendee> chair = people.chair(forum, meeting.date()).map(this::attendee);
        return attendees.stream()
                .map(one -> chair.filter(one::equals).isPresent()
                        ? new Attendee(one.name(), PRESIDES, one.organisation())
                        : one)
                .toList();
    }

    private Optional<Meeting> after(Meeting meeting) {
        return plan.all().stream()
                .filter(other -> other.forum().equals(meeting.forum()) && other.date().isAfter(meeting.date()))
                .filter(other -> other.state().isAhead())
                .findFirst();
    }

    /**
     * A case that waits for a later meeting is not named: the members see it with the agenda that it is on, and not before
     * (contract, visibility). Nor is what is not to be published, nor what the service makes for every agenda.
     */
    private NextMeeting next(Meeting meeting) {
        return new NextMeeting(meeting, items.of(meeting.id()).stream()
                .filter(item -> !item.isWithdrawn() && item.published() && !item.title().isBlank())
                .filter(item -> item.source() == ItemSource.PERSON || item.source() == ItemSource.AGREEMENT)
                .map(AgendaItem::title)
                .toList());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
    }
}
