package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.HomeNews;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The milestones that are late, and the next ones, on everybody's start page. */
@Component
class MilestoneNews implements HomeNews {

    private static final int NEXT = 3;

    private final AgreementPath path;
    private final Agreements agreements;

    MilestoneNews(AgreementPath path, Agreements agreements) {
        this.path = path;
        this.agreements = agreements;
    }

    private record Placed(Agreement agreement, Milestone milestone) {
    }

    @Override
    public Part forTheStartPage() {
        LocalDate today = path.today();
        List<Placed> open = agreements.all().stream()
                .filter(agreement -> agreement.state() != AgreementState.ENDED)
                .flatMap(agreement -> agreements.milestones(agreement).stream().map(one -> new Placed(agreement, one)))
                .filter(placed -> !placed.milestone().state().isOver())
                .sorted(Comparator.comparing(placed -> placed.milestone().date()))
                .toList();
        return new Part("Rammeaftalens årshjul", Stream.concat(
                        open.stream().filter(placed -> placed.milestone().isOverdueOn(today)).map(placed -> line("Over tiden:", placed)),
                        open.stream().filter(placed -> !placed.milestone().isOverdueOn(today)).limit(NEXT).map(placed -> line("", placed)))
                .toList());
    }

    private static Line line(String mark, Placed placed) {
        return new Line(
                mark,
                "%s, %s (%s)".formatted(placed.milestone().title(), DanishDates.day(placed.milestone().date()), placed.agreement().title()),
                AgreementPath.address(placed.agreement(), placed.milestone().key()));
    }
}
