package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who approves the minutes of a meeting: whoever presides over its forum today, as its chair may have changed since. */
@Component
public class Chairs {

    private final ForumPeople people;
    private final MeetingClock clock;

    Chairs(ForumPeople people, MeetingClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Empty where nobody is known to preside. */
    public Optional<ForumPerson> of(Meeting meeting) {
        return people.chair(people.forum(meeting.forum()), clock.today());
    }
}
