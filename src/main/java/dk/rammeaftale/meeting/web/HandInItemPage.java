package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.ForumRegister;
import dk.rammeaftale.meeting.application.HandIns;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The form by which an item is handed in for an agenda, with the meetings of the plan and their deadlines. */
@Component
class HandInItemPage implements FormPage {

    private static final Map<String, String> SECTIONS = sections();

    private final HandIns handIns;
    private final ForumRegister forums;
    private final MeetingPlan plan;
    private final Clock clock;

    HandInItemPage(HandIns handIns, ForumRegister forums, MeetingPlan plan, Clock clock) {
        this.handIns = handIns;
        this.forums = forums;
        this.plan = plan;
        this.clock = clock;
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(Section.DECISION.name(), "Til beslutning");
        sections.put(Section.INFORMATION.name(), "Til orientering");
        return sections;
    }

    @Override
    public String name() {
        return "hand-in-item";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("agenda-item");
    }

    @Override
    public String whatNext() {
        return "Du får en kvittering på mail, hvor der står, hvilket møde punktet er kommet på.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Viewer viewer = new Viewer(request.username(), request.groups());
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        List<Forum> meeting = forums.all().stream()
                .filter(forum -> forum.lastDay().filter(today::isAfter).isEmpty())
                .toList();
        Map<String, String> options = new LinkedHashMap<>();
        meeting.forEach(forum -> options.put(forum.id(), forum.name() + ": " + nextOf(forum, today)));
        return Map.of(
                "isSecretariat", viewer.isSecretariat(),
                "forums", options,
                "usual", Forum.DASSOS,
                "meetings", meetings(viewer, today),
                "sections", SECTIONS);
    }

    private String nextOf(Forum forum, LocalDate today) {
        return plan.next(forum.id(), today)
                .map(next -> "næste møde %s, frist %s".formatted(
                        DanishDates.weekday(next.date()), DanishDates.day(next.handInDeadline())))
                .orElse("næste møde er ikke planlagt endnu");
    }

    private Map<String, String> meetings(Viewer viewer, LocalDate today) {
        Map<String, String> names =
                forums.all().stream().collect(Collectors.toMap(Forum::id, Forum::name));
        Map<String, String> meetings = new LinkedHashMap<>();
        handIns.openTo(viewer).forEach(meeting -> meetings.put(meeting.id(), "%s, %s, frist %s%s".formatted(
                names.getOrDefault(meeting.forum(), meeting.forum()),
                DanishDates.weekday(meeting.date()),
                DanishDates.day(meeting.handInDeadline()),
                meeting.takesItemsOn(today) ? "" : " (udløbet)")));
        return meetings;
    }
}
