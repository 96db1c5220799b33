package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.Whose;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What others should have done by now, on the start page of the secretariat; the longest overdue first. */
@Component
@Order(15)
class OverdueNews implements HomeNews {

    private static final String LIST = "/opgaver?vis=" + Whose.OVERDUE.word();
    private static final Slice LOOKED_THROUGH = new Slice(1, 100);

    private final OpenTasks tasks;
    private final TaskLines lines;

    OverdueNews(OpenTasks tasks, TaskLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        if (!visitor.isSecretariat()) {
            return Optional.empty();
        }
        Viewer viewer = new Viewer(visitor.username(), visitor.groups());
        List<OpenTask> others = tasks.page(Whose.OVERDUE, LOOKED_THROUGH).rows().stream()
                .filter(task -> !task.holding().concerns(viewer))
                .toList();
        return Optional.of(new Part("Over tiden hos andre", lines.of(others, viewer, kind -> LIST))
                .with(new Door("Alle opgaver over tiden", LIST)));
    }
}
