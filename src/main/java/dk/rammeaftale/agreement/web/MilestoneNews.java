package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.PlacedMilestone;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The milestones that are late, and the next ones, on everybody's start page. */
@Component
@Order(70)
class MilestoneNews implements HomeNews {

    private static final int LATE = 3;
    private static final int NEXT = 3;

    private final AgreementPath path;
    private final Agreements agreements;

    MilestoneNews(AgreementPath path, Agreements agreements) {
        this.path = path;
        this.agreements = agreements;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        LocalDate today = path.today();
        List<PlacedMilestone> open = agreements.plans().entrySet().stream()
                .filter(plan -> plan.getKey().state() != AgreementState.ENDED)
                .flatMap(plan -> plan.getValue().stream().map(one -> new PlacedMilestone(plan.getKey(), one)))
                .filter(placed -> !placed.milestone().state().isOver())
                .sorted(Comparator.comparing(placed -> placed.milestone().date()))
                .toList();
        List<PlacedMilestone> late = open.stream().filter(placed -> placed.milestone().isOverdueOn(today)).toList();
        List<Line> lines = new ArrayList<>();
        late.stream().limit(LATE).map(placed -> line("Over tiden:", placed)).forEach(lines::add);
        if (late.size() > LATE) {
            lines.add(new Line("Over tiden:", "%d andre trin".formatted(late.size() - LATE), "/rammeaftaler"));
        }
        open.stream().filter(placed -> !late.contains(placed)).limit(NEXT).map(placed -> line("", placed)).forEach(lines::add);
        return Optional.of(new Part("Rammeaftalens årshjul", lines).with(new Door("Hele årshjulet", "/aarshjul")));
    }

    private static Line line(String mark, PlacedMilestone placed) {
        return new Line(
                mark,
                "%s, %s (%s)".formatted(placed.milestone().title(), DanishDates.day(placed.milestone().date()), placed.agreement().title()),
                AgreementPath.address(placed.agreement(), placed.milestone().key()));
    }
}
