package dk.rammeaftale.meeting.process;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.ForumPerson;
import org.springframework.stereotype.Component;

/** What the diagram asks in its expressions. */
@Component("meetingDesk")
public class MeetingDesk {

    private final MeetingPlan plan;
    private final ForumPeople people;
    private final Directory directory;

    MeetingDesk(MeetingPlan plan, ForumPeople people, Directory directory) {
        this.plan = plan;
        this.people = people;
        this.directory = directory;
    }

    /** The user who presides over the meeting; nobody where the chair has no login and answers by a link alone. */
    public String chairOf(String meetingId) {
        String forum = plan.find(meetingId).orElseThrow().forum();
        return people.chair(people.forum(forum), directory.today()).flatMap(ForumPerson::username).orElse(null);
    }
}
