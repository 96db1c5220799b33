package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Appointment;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAction;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAppointment;
import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import dk.rammeaftale.meeting.model.MeetingPaper.ItemRecord;
import dk.rammeaftale.meeting.model.MeetingPaper.NextMeeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesRecord;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.richtext.Reference;
import dk.rammeaftale.richtext.RichText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the minutes of a meeting say. */
@Component
public class MinutesPapers {

    private final AgendaRegister agenda;
    private final ParticipantRegister participants;
    private final FollowUpRegister followUps;
    private final AgendaBook remarks;
    private final MeetingPlan plan;
    private final ForumPeople people;
    private final Directory directory;
    private final MeetingDocument document;
    private final MeetingClock clock;

    MinutesPapers(
            AgendaRegister agenda,
            ParticipantRegister participants,
            FollowUpRegister followUps,
            AgendaBook remarks,
            MeetingPlan plan,
            ForumPeople people,
            Directory directory,
            MeetingDocument document,
            MeetingClock clock) {
        this.agenda = agenda;
        this.participants = participants;
        this.followUps = followUps;
        this.remarks = remarks;
        this.plan = plan;
        this.people = people;
        this.directory = directory;
        this.document = document;
        this.clock = clock;
    }

    /** The document for those who are to have it, and for everybody. */
    public record Rendered(MeetingPaper paper, String html, String publicHtml) {
    }

    Rendered issued(Meeting meeting, int version, List<String> changes) {
        MeetingPaper paper = paper(meeting).issued(version, clock.today(), changes);
        // What changed may name what is not published, so everybody reads only that it was corrected.
        return new Rendered(paper, document.render(paper), document.renderPublic(paper.telling(List.of())));
    }

    String draft(Meeting meeting) {
        return document.render(paper(meeting));
    }

    private MeetingPaper paper(Meeting meeting) {
        Forum forum = people.forum(meeting.forum());
        List<Participant> asked = participants.of(meeting.id()).stream().filter(one -> !one.themeDayOnly()).toList();
        Optional<EmailAddress> chair = people.chair(forum, meeting.date()).map(ForumPerson::email);
        return new MeetingPaper(
                MeetingPaper.Kind.MINUTES,
                forum,
                meeting,
                0,
                Optional.empty(),
                List.of(),
                remarks.remarks(meeting.id()).html(),
                asked.stream().filter(Participant::wasThere).map(one -> present(one, chair)).toList(),
                asked.stream().filter(Participant::wasMissed).map(this::absent).toList(),
                agenda.of(meeting.id()),
                Map.of(),
                records(meeting),
                next(meeting));
    }

    private Attendee present(Participant one, Optional<EmailAddress> chair) {
        if (one.attendance() == Attendance.DEPUTY) {
            return new Attendee(one.deputyName(), "stedfortræder for " + title(one), organisation(one));
        }
        boolean presides = chair.isPresent() && one.email().equals(chair);
        return new Attendee(one.name(), presides ? "formand" : "", organisation(one));
    }

    private Attendee absent(Participant one) {
        boolean sentDeputy = one.attendance() == Attendance.DEPUTY;
        return new Attendee(one.name(), sentDeputy ? "stedfortræder: " + one.deputyName() : "", organisation(one));
    }

    private String organisation(Participant one) {
        return one.authority().flatMap(directory::find).map(Authority::name).orElse("");
    }

    /** The authority has a column of its own. */
    private String title(Participant one) {
        String twice = ", " + organisation(one);
        return one.name().endsWith(twice) ? one.name().substring(0, one.name().length() - twice.length()) : one.name();
    }

    private Map<Long, ItemRecord> records(Meeting meeting) {
        Map<Long, List<ActionPoint>> points = points(meeting);
        Map<Long, List<Appointment>> appointments = appointments(meeting);
        return Stream.concat(points.keySet().stream(), appointments.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), item -> new ItemRecord(
                        points.getOrDefault(item, List.of()).stream()
                                .map(one -> new AgreedAction(one.wording(), one.owner(), one.dueOn()))
                                .toList(),
                        appointments.getOrDefault(item, List.of()).stream()
                                .map(one -> new AgreedAppointment(
                                        one.body(), one.representative(), one.alternate(), one.firstDay(), one.lastDay()))
                                .toList())));
    }

    private Map<Long, List<ActionPoint>> points(Meeting meeting) {
        return followUps.actionPoints(meeting.id()).stream()
                .collect(Collectors.groupingBy(point -> point.itemId().orElse(0L)));
    }

    private Map<Long, List<Appointment>> appointments(Meeting meeting) {
        return followUps.appointments(meeting.id()).stream().collect(Collectors.groupingBy(Appointment::itemId));
    }

    private Optional<NextMeeting> next(Meeting meeting) {
        return plan.all().stream()
                .filter(one -> one.forum().equals(meeting.forum()) && one.date().isAfter(meeting.date()))
                .filter(one -> one.state() != MeetingState.CANCELLED && one.state() != MeetingState.DRAFT)
                .findFirst()
                // A case that waits for a later meeting is seen with the agenda that it is on, and not before.
                .map(one -> new NextMeeting(one, agenda.of(one.id()).stream()
                        .filter(item -> !item.isWithdrawn() && item.published() && !item.title().isBlank())
                        .filter(item -> item.source() == ItemSource.PERSON || item.source() == ItemSource.AGREEMENT)
                        .map(AgendaItem::title)
                        .toList()));
    }

    /** What the minutes say, entry by entry. */
    MinutesRecord record(Meeting meeting) {
        Map<String, String> entries = new LinkedHashMap<>();
        participants.of(meeting.id()).stream()
                .filter(one -> !one.themeDayOnly())
                .forEach(one -> entries.put("Fremmøde, " + one.name(), attendance(one)));
        List<AgendaItem> items = agenda.of(meeting.id());
        AgendaNumbers numbers = new AgendaNumbers(items);
        Map<Long, List<ActionPoint>> points = points(meeting);
        Map<Long, List<Appointment>> appointments = appointments(meeting);
        entries.put("Indledende bemærkninger", plain(remarks.remarks(meeting.id()).html(), numbers));
        for (AgendaItem item : items) {
            String name = "Punkt " + numbers.item(item.id()).orElseThrow();
            entries.put(name + ", referat", plain(item.minutes(), numbers));
            item.bullets().forEach(bullet -> entries.put(
                    "%s, %s".formatted(name, shortened(bullet.wording())), decision(bullet)));
            points.getOrDefault(item.id(), List.of()).forEach(point -> entries.put(
                    "%s, opgave «%s»".formatted(name, shortened(point.wording())),
                    "%s, senest %s".formatted(point.owner(), DanishDates.day(point.dueOn()))));
            appointments.getOrDefault(item.id(), List.of()).forEach(one -> entries.put(
                    "%s, udpegning til %s".formatted(name, one.body()), inWords(one)));
            item.attachments().stream().filter(one -> one.withMinutes()).forEach(one -> entries.put(
                    "%s, bilag %s".formatted(name, numbers.attachment(one.id()).orElseThrow()), one.title()));
        }
        return new MinutesRecord(entries);
    }

    private static String plain(String html, AgendaNumbers numbers) {
        return new RichText(html).plain(reference -> reference.kind() == Reference.Kind.ITEM
                ? numbers.item(reference.id()).map(number -> "punkt " + number)
                : numbers.attachment(reference.id()).map(number -> "bilag " + number));
    }

    private static String attendance(Participant participant) {
        return participant.attendance() == Attendance.DEPUTY
                ? "%s (%s)".formatted(participant.attendance().label(), participant.deputyName())
                : participant.attendance().label();
    }

    private static String decision(Bullet bullet) {
        String places = bullet.placesAfter().map(count -> " (%d pladser)".formatted(count)).orElse("");
        String note = bullet.note().isEmpty() ? "" : ": " + bullet.note();
        return bullet.outcome().map(outcome -> outcome.label() + places + note).orElse("");
    }

    private static String inWords(Appointment one) {
        String alternate = one.alternate().isEmpty() ? "" : ", suppleant " + one.alternate();
        Optional<String> until = one.lastDay().map(DanishDates::day);
        return one.representative() + alternate + until.map(day -> " (til " + day + ")").orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
