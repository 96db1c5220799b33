package dk.rammeaftale.meeting.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MinutesState;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal link by which the chair approves the minutes: it lives while they are with the chair, and for whoever presides
 * now.
 */
@Component
public class ApprovalLinks {

    /** The purpose of these links. */
    public static final String PURPOSE = "minutes-approval";

    private final PersonalLinks links;
    private final MeetingRegister meetings;
    private final MinutesRegister minutes;
    private final Chairs chairs;

    ApprovalLinks(PersonalLinks links, MeetingRegister meetings, MinutesRegister minutes, Chairs chairs) {
        this.links = links;
        this.meetings = meetings;
        this.minutes = minutes;
        this.chairs = chairs;
    }

    /** What a living link leads to. */
    public record Target(Meeting meeting, ForumPerson chair) {
    }

    long open(Meeting meeting, ForumPerson chair) {
        return links.open(PURPOSE, meeting.id(), chair.email().value());
    }

    void revoke(Meeting meeting, String reason) {
        links.revokeAll(PURPOSE, meeting.id(), reason);
    }

    /** Where a link leads, as long as it lives. */
    @Transactional(readOnly = true)
    public Optional<Target> target(PersonalLink link) {
        return meetings.find(link.subject())
                .filter(meeting -> minutes.find(meeting.id())
                        .filter(work -> work.state() == MinutesState.WITH_CHAIR)
                        .isPresent())
                .flatMap(meeting -> chairs.of(meeting)
                        .filter(chair -> chair.email().value().equals(link.holder()))
                        .map(chair -> new Target(meeting, chair)));
    }
}
