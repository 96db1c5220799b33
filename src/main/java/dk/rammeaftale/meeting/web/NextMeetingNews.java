package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next meetings, and until when items are taken for them, on everybody's start page. */
@Component
@Order(60)
class NextMeetingNews implements HomeNews {

    private static final int SHOWN = 3;

    private final MeetingOverview overview;
    private final Clock clock;

    NextMeetingNews(MeetingOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Map<String, String> names = overview.forumNames();
        List<Line> lines = overview.visible(new Viewer(visitor.username(), visitor.groups())).stream()
                .filter(meeting -> meeting.state().isAhead() && !meeting.date().isBefore(today))
                .limit(SHOWN)
                .map(meeting -> line(meeting, names.getOrDefault(meeting.forum(), meeting.forum()), today))
                .toList();
        return Optional.of(new Part("De næste møder", lines)
                .orElse("Der er ikke planlagt flere møder.")
                .with(new Door("Alle møder", "/moeder")));
    }

    private static Line line(Meeting meeting, String forum, LocalDate today) {
        return new Line("", "%s, %s".formatted(forum, DanishDates.weekday(meeting.date())), "/moeder/" + meeting.id())
                .noting(note(meeting, today));
    }

    private static String note(Meeting meeting, LocalDate today) {
        return meeting.takesItemsOn(today)
                ? "Frist for indmelding af punkter: %s.".formatted(DanishDates.day(meeting.handInDeadline()))
                : meeting.state().takesItems() ? "Fristen for indmelding af punkter er udløbet." : meeting.state().label() + ".";
    }
}
