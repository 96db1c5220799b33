package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingOversight;
import dk.rammeaftale.hearing.application.HearingOversight.Overview;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Progress;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open hearings that somebody may see, on the start page: what is over its deadline first, then the next deadline. */
@Component
@Order(40)
class OpenHearingNews implements HomeNews {

    private static final int SHOWN = 5;

    private final HearingOversight oversight;

    OpenHearingNews(HearingOversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        Viewer viewer = new Viewer(visitor.username(), visitor.groups());
        if (!viewer.isSecretariat() && !viewer.isMember() && !viewer.isOperator()) {
            return Optional.empty();
        }
        List<Overview> open = oversight.open(viewer).stream()
                .sorted(Comparator.comparing(overview -> overview.hearing().opened().closesAt()))
                .toList();
        Part part = new Part("Åbne høringer", open.stream().limit(SHOWN).map(OpenHearingNews::line).toList())
                .with(new Door(
                        open.size() > SHOWN ? "Alle %d åbne høringer".formatted(open.size()) : "Alle høringer", "/hoeringer"));
        return Optional.of(part.orElse("Der er ingen åbne høringer, som du kan se."));
    }

    private static Line line(Overview overview) {
        Hearing hearing = overview.hearing();
        String mark = overview.progress() == Progress.RUNNING ? "" : overview.progress().label() + ":";
        String text = "%s, frist %s".formatted(hearing.title(), DanishDates.day(hearing.opened().lastDay()));
        return new Line(mark, text, "/hoeringer/" + hearing.id()).noting(overview.tally().inWords());
    }
}
