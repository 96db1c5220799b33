package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.meeting.model.MinutesVersion;
import dk.rammeaftale.meeting.model.MinutesWork;
import dk.rammeaftale.meeting.model.Participant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails about participants and minutes of a meeting, and about what it left people to do. */
@Component
class MinutesLetters {

    /** What the secretariat reads where minutes cannot get to a chair. */
    static final String NO_CHAIR = "Ingen er registreret som formand, så referatet kan ikke godkendes. "
            + "Registrér en formand for forummet, og send derefter referatet til godkendelse igen.";

    private static final String ROLE_OF_THE_SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    private final Outbox outbox;
    private final Directory directory;
    private final ForumPeople people;
    private final ConcernedPeople concerned;
    private final ParticipantRegister participants;
    private final ApologyLinks apologies;
    private final ApprovalLinks approvals;

    MinutesLetters(
            Outbox outbox,
            Directory directory,
            ForumPeople people,
            ConcernedPeople concerned,
            ParticipantRegister participants,
            ApologyLinks apologies,
            ApprovalLinks approvals) {
        this.outbox = outbox;
        this.directory = directory;
        this.people = people;
        this.concerned = concerned;
        this.participants = participants;
        this.apologies = apologies;
        this.approvals = approvals;
    }

    /** The receipt for an apology, or for one taken back, with the link by which it is changed. */
    void apologyReceived(Meeting meeting, Participant participant) {
        Map<String, Object> values = about(meeting);
        values.put("apologised", participant.apology().isPresent());
        values.put("note", participant.apology().map(Apology::note).orElse(""));
        values.put("deputy", participant.apology().map(Apology::deputyName).orElse(""));
        participant.email().ifPresent(to -> outbox.write(
                new Letter(to, roleOfParticipant(meeting), "apologies-received", values, meeting.id())
                        .withLink("apologyPage", apologies.open(participant, to))));
    }

    /** Asks the chair; where nobody is known to preside, the secretariat is told so. */
    void approvalNeeded(Meeting meeting, Optional<ForumPerson> chair) {
        chair.ifPresentOrElse(
                person -> outbox.write(new Letter(
                                person.email(),
                                "Du får denne mail som formand for %s.".formatted(forumOf(meeting)),
                                "minutes-to-approve",
                                about(meeting),
                                meeting.id())
                        .withLink("approvalPage", approvals.open(meeting, person))),
                () -> toTheSecretariat(meeting, "minutes-without-chair", about(meeting)));
    }

    void sentBack(Meeting meeting, String remark) {
        Map<String, Object> values = about(meeting);
        values.put("remark", remark);
        toTheSecretariat(meeting, "minutes-sent-back", values);
    }

    /** Minutes that are not out days after their meeting. */
    void overdue(Meeting meeting, MinutesWork work) {
        Map<String, Object> values = about(meeting);
        values.put("state", work.state().label());
        toTheSecretariat(meeting, "minutes-overdue", values);
    }

    /**
     * The minutes go to the members, to whoever was asked to the meeting or came, and to the mailing list, each address once.
     *
     * @param postponed what comes again on a later agenda, item by item
     */
    void published(Meeting meeting, MinutesVersion version, List<String> postponed, AgendaFiles.Enclosed enclosed) {
        Map<String, Object> values = about(meeting);
        values.put("version", version.version());
        values.put("changes", version.changes());
        values.put("postponed", postponed);
        values.put("attached", enclosed.attached());
        values.put("files", enclosed.lines());
        recipients(meeting).forEach((address, role) -> outbox.write(
                new Letter(new EmailAddress(address), role, "minutes-published", values, meeting.id()).withFiles(enclosed.kept())));
    }

    private Map<String, String> recipients(Meeting meeting) {
        Map<String, String> roles = new LinkedHashMap<>();
        concerned.of(people.forum(meeting.forum()), meeting).forEach(one -> roles.putIfAbsent(one.email().value(), one.role()));
        participants.of(meeting.id()).stream()
                .filter(one -> one.attendance() == Attendance.DEPUTY)
                .forEach(one -> one.deputyEmail().ifPresent(to -> roles.putIfAbsent(to.value(), roleOfParticipant(meeting))));
        return roles;
    }

    /** An action point is due soon, or today. */
    void actionPointDue(Meeting meeting, ActionPoint point) {
        Map<String, Object> values = about(meeting);
        values.put("wording", point.wording());
        values.put("dueOn", DanishDates.weekday(point.dueOn()));
        point.ownerEmail().ifPresent(to -> outbox.write(new Letter(
                to, "Du får denne mail som ansvarlig for en opgave fra et møde.", "action-point-due", values, meeting.id())));
    }

    void termEnds(Meeting meeting, Appointment appointment) {
        Map<String, Object> values = about(meeting);
        values.put("body", appointment.body());
        values.put("representative", appointment.representative());
        values.put("alternate", appointment.alternate());
        values.put("lastDay", DanishDates.weekday(appointment.lastDay().orElseThrow()));
        toTheSecretariat(meeting, "term-ends", values);
    }

    private void toTheSecretariat(Meeting meeting, String template, Map<String, Object> values) {
        directory.secretariat().forEach(person -> outbox.write(
                new Letter(person.email(), ROLE_OF_THE_SECRETARIAT, template, values, meeting.id())));
    }

    private String roleOfParticipant(Meeting meeting) {
        return "Du får denne mail som deltager i møde i %s.".formatted(forumOf(meeting));
    }

    private String forumOf(Meeting meeting) {
        return people.forum(meeting.forum()).name();
    }

    private Map<String, Object> about(Meeting meeting) {
        Map<String, Object> values = new HashMap<>();
        values.put("forum", forumOf(meeting));
        values.put("day", DanishDates.day(meeting.date()));
        values.put("time", MeetingWords.when(meeting));
        values.put("meetingId", meeting.id());
        return values;
    }
}
