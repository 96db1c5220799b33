package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StandingItem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items that every agenda has: "Punkter til næste møde" and "Eventuelt" (agenda of DASSOS, 3 November 2023). */
@Component
class StandingItems {

    private final AgendaRegister items;
    private final MeetingRegister meetings;
    private final ForumPeople people;
    private final Clock clock;

    StandingItems(AgendaRegister items, MeetingRegister meetings, ForumPeople people, Clock clock) {
        this.items = items;
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    boolean arePrepared(String meetingId) {
        return find(meetingId, StandingItem.ANY_OTHER_BUSINESS).isPresent();
    }

    Optional<AgendaItem> find(String meetingId, StandingItem standing) {
        return items.of(meetingId).stream()
                .filter(item -> StandingItem.of(item).equals(Optional.of(standing)))
                .findFirst();
    }

    /** Puts those on the agenda that it does not have. */
    void prepare(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        if (arePrepared(meetingId)) {
            return;
        }
        Forum forum = people.forum(meeting.forum());
        add(meeting, StandingItem.NEXT_MEETING, Section.COMING, "Punkter til næste møde i " + forum.name(), "", "", List.of(
                "tager den foreløbige oversigt over punkter til efterretning",
                "drøfter, om der er andre punkter til dagsordenen"));
        add(meeting, StandingItem.ANY_OTHER_BUSINESS, Section.COMING, "Eventuelt", "", "", List.of());
    }

    long add(
            Meeting meeting,
            StandingItem standing,
            Section section,
            String title,
            String presenter,
            String statement,
            List<String> bullets) {
        NewItem item = new NewItem(
                meeting.forum(),
                section,
                title,
                presenter,
                statement,
                bullets.stream().map(Bullet::recommending).toList(),
                ItemSource.SERVICE,
                standing.reference(),
                "");
        return items.add(item, Optional.of(meeting.id()), Optional.empty(), "", clock.instant());
    }
}
