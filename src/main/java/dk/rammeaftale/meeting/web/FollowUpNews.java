package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.MeetingClock;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.ActionPoint.Stand;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What meetings left to be done and nobody has done in time, on the start page of the secretariat; the oldest first. */
@Component
@Order(65)
class FollowUpNews implements HomeNews {

    private static final String ALL = "/opfoelgning";
    private static final int SHOWN = 3;

    private final FollowUps followUps;
    private final MeetingClock clock;

    FollowUpNews(FollowUps followUps, MeetingClock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        if (!visitor.isSecretariat()) {
            return Optional.empty();
        }
        List<ActionPoint> overdue = followUps.actionPoints().stream()
                .filter(point -> point.on(clock.today()) == Stand.OVERDUE)
                .sorted(Comparator.comparing(ActionPoint::dueOn))
                .toList();
        String more = overdue.size() > SHOWN ? "Alle %d over tiden".formatted(overdue.size()) : "Al opfølgning";
        return Optional.of(new Part("Opfølgning fra møder", overdue.stream().limit(SHOWN).map(FollowUpNews::line).toList())
                .with(new Door(more, ALL)));
    }

    private static Line line(ActionPoint point) {
        return new Line("Over tiden:", point.wording(), ALL)
                .noting("%s, frist %s.".formatted(point.owner(), DanishDates.day(point.dueOn())));
    }
}
