package dk.rammeaftale.web;

import dk.rammeaftale.engine.StuckStep;
import dk.rammeaftale.engine.StuckSteps;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps that have failed, on the start page of those who can let them be tried again. */
@Component
@Order(20)
class StuckStepNews implements HomeNews {

    private static final int SHOWN = 5;

    private final StuckSteps steps;

    StuckStepNews(StuckSteps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        if (!StuckStepPages.mayMend(visitor)) {
            return Optional.empty();
        }
        List<Line> lines = steps.newest(SHOWN).stream().map(StuckStepNews::line).toList();
        Part part = new Part("Gået i stå", lines);
        return Optional.of(lines.size() < SHOWN ? part : part.with(new Door("Alt, der er gået i stå", StuckStepPages.ADDRESS)));
    }

    private static Line line(StuckStep stuck) {
        return new Line("Gået i stå:", words(stuck), StuckStepPages.ADDRESS)
                .with(new Remedy("Prøv igen", StuckStepPages.ADDRESS + "/" + stuck.id() + "/igen"));
    }

    static String words(StuckStep stuck) {
        return "»%s«%s".formatted(stuck.step(), stuck.number().map(" i %s"::formatted).orElse(""));
    }
}
