package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.application.ConcernedPeople.Addressee;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The call for items and its reminder, to everybody on the forum's mailing list and to its members. */
@Component
class CallLetters {

    private final Outbox outbox;
    private final Directory directory;
    private final ForumPeople people;
    private final ConcernedPeople concerned;

    CallLetters(Outbox outbox, Directory directory, ForumPeople people, ConcernedPeople concerned) {
        this.outbox = outbox;
        this.directory = directory;
        this.people = people;
        this.concerned = concerned;
    }

    void call(Meeting meeting, Instant leavesAt) {
        send("call-for-items", meeting, leavesAt);
    }

    void remind(Meeting meeting, Instant leavesAt) {
        send("hand-in-reminder", meeting, leavesAt);
    }

    private void send(String template, Meeting meeting, Instant leavesAt) {
        Forum forum = people.forum(meeting.forum());
        List<Addressee> known = concerned.of(forum);
        (known.isEmpty() ? secretariatInstead(forum) : known).forEach(to -> outbox.write(new Letter(
                        to.email(),
                        to.role(),
                        template,
                        Map.of("meeting", MeetingFacts.name(meeting, forum), "facts", MeetingFacts.of(meeting, forum)),
                        meeting.id())
                .withNotBefore(leavesAt)));
    }

    /** So that the mail can be sent on, and the list filled. */
    private List<Addressee> secretariatInstead(Forum forum) {
        String role = "Du får denne mail som medarbejder i sekretariatet, fordi %s hverken har medlemmer eller en mailliste."
                .formatted(forum.name());
        return directory.secretariat().stream().map(person -> new Addressee(person.email(), role)).distinct().toList();
    }
}
