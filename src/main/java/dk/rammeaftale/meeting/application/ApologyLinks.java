package dk.rammeaftale.meeting.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Participant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links by which participants send apologies, each bound to the meeting, the participant and their address: it is
 * dead when somebody else is on the participant's place, or the place is gone.
 */
@Component
public class ApologyLinks {

    /** The purpose of these links. */
    public static final String PURPOSE = "meeting-apologies";

    private final PersonalLinks links;
    private final ParticipantRegister register;
    private final MeetingRegister meetings;

    ApologyLinks(PersonalLinks links, ParticipantRegister register, MeetingRegister meetings) {
        this.links = links;
        this.register = register;
        this.meetings = meetings;
    }

    /** What a living link leads to. */
    public record Target(Meeting meeting, Participant participant) {
    }

    long open(Participant participant, EmailAddress email) {
        return links.open(PURPOSE, subject(participant), email.value());
    }

    void revoke(Participant participant, String reason) {
        links.revokeAll(PURPOSE, subject(participant), reason);
    }

    /** Where a link leads, as long as it lives. */
    @Transactional(readOnly = true)
    public Optional<Target> target(PersonalLink link) {
        String[] parts = link.subject().split(":");
        return register.find(Long.parseLong(parts[1]))
                .filter(participant -> participant.meetingId().equals(parts[0]))
                .filter(participant -> participant.email().filter(email -> email.value().equals(link.holder())).isPresent())
                .flatMap(participant -> meetings.find(participant.meetingId())
                        .map(meeting -> new Target(meeting, participant)));
    }

    private static String subject(Participant participant) {
        return participant.meetingId() + ":" + participant.id();
    }
}
