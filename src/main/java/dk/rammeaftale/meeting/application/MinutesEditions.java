package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MinutesVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The versions of minutes as they are sent and published, and what goes on from them: postponed items, decided cases. */
@Component
class MinutesEditions {

    private final AgendaRegister agenda;
    private final AgendaItems items;
    private final MeetingPlan plan;
    private final MinutesRegister register;
    private final MinutesPapers papers;
    private final MinutesLetters letters;
    private final AgendaFiles files;
    private final ApplicationEventPublisher events;
    private final MeetingClock clock;

    MinutesEditions(
            AgendaRegister agenda,
            AgendaItems items,
            MeetingPlan plan,
            MinutesRegister register,
            MinutesPapers papers,
            MinutesLetters letters,
            AgendaFiles files,
            ApplicationEventPublisher events,
            MeetingClock clock) {
        this.agenda = agenda;
        this.items = items;
        this.plan = plan;
        this.register = register;
        this.papers = papers;
        this.letters = letters;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that the minutes say in words. */
    String words(Meeting meeting) {
        return String.join("\n", papers.record(meeting).entries().values());
    }

    /**
     * The first version: postponed items go on to the next agenda before the cases hear of it, so that they can be told when
     * they come up again.
     */
    void first(Meeting meeting) {
        List<AgendaItem> decided = agenda.of(meeting.id()).stream()
                .filter(item -> !item.isWithdrawn() && !item.bullets().isEmpty())
                .toList();
        List<String> postponed = decided.stream().filter(AgendaItem::isPostponed).map(this::carriedOn).toList();
        issue(meeting, 1, List.of(), "", postponed);
        decided.forEach(item -> events.publishEvent(new ItemDecided(item, meeting)));
    }

    private String carriedOn(AgendaItem item) {
        Optional<Meeting> next = items.carryOn(item).meetingId().flatMap(plan::find);
        return item.title() + next
                .map(meeting -> ": kommer igen på mødet den " + DanishDates.day(meeting.date()))
                .orElse(": kommer igen på næste møde, når det er planlagt");
    }

    /** In Danish, what has been written since the newest version. */
    List<String> changes(Meeting meeting) {
        return papers.record(meeting).changesSince(newest(meeting).record());
    }

    void corrected(Meeting meeting, List<String> changes, Viewer viewer) {
        issue(meeting, newest(meeting).version() + 1, changes, viewer.username(), List.of());
    }

    private MinutesVersion newest(Meeting meeting) {
        List<MinutesVersion> versions = register.versions(meeting.id());
        return versions.get(versions.size() - 1);
    }

    private void issue(Meeting meeting, int number, List<String> changes, String by, List<String> postponed) {
        MinutesPapers.Rendered rendered = papers.issued(meeting, number, changes);
        MinutesVersion version = new MinutesVersion(
                meeting.id(),
                number,
                rendered.html(),
                rendered.publicHtml(),
                changes,
                papers.record(meeting),
                by,
                clock.now());
        register.add(version);
        letters.published(meeting, version, postponed, files.enclose(rendered.paper(), rendered.html()));
    }
}
