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
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for somebody and for their group, on top of everybody's start page; the nearest deadline first. */
@Component
@Order(10)
class WaitingNews implements HomeNews {

    /** Of so many tasks the first of each kind are shown; who has more looks into the list. */
    private static final Slice LOOKED_THROUGH = new Slice(1, 100);

    private final OpenTasks tasks;
    private final TaskLines lines;

    WaitingNews(OpenTasks tasks, TaskLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        Viewer viewer = new Viewer(visitor.username(), visitor.groups());
        List<OpenTask> waiting = Stream.of(Whose.MINE, Whose.GROUP)
                .flatMap(whose -> tasks.page(whose, LOOKED_THROUGH).rows().stream())
                .distinct()
                .toList();
        Part part = new Part("Venter på dig", lines.of(waiting, viewer, kind -> listOf(kind, viewer)))
                .orElse("Intet venter på dig lige nu.");
        return Optional.of(part.with(new Door("Alle opgaver, og det, du kan starte", "/opgaver")));
    }

    private static String listOf(List<OpenTask> tasks, Viewer viewer) {
        return tasks.stream().allMatch(task -> task.holding().isHeldBy(viewer)) ? "/opgaver?vis=mine" : "/opgaver?vis=gruppe";
    }
}
