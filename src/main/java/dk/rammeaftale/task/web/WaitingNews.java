package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.Whose;
import dk.rammeaftale.task.web.TaskRow.Words;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for somebody and for their group, on top of everybody's start page; the nearest deadline first. */
@Component
@Order(10)
class WaitingNews implements HomeNews {

    private static final int SHOWN = 6;

    private final OpenTasks tasks;
    private final Names names;
    private final Directory directory;

    WaitingNews(OpenTasks tasks, Names names, Directory directory) {
        this.tasks = tasks;
        this.names = names;
        this.directory = directory;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        Viewer viewer = new Viewer(visitor.username(), visitor.groups());
        LocalDate today = directory.today();
        Words words = Words.of(names);
        Page<OpenTask> mine = tasks.page(Whose.MINE, new Slice(1, SHOWN));
        Page<OpenTask> groups = tasks.page(Whose.GROUP, new Slice(1, SHOWN));
        List<Line> lines = Stream.concat(mine.rows().stream(), groups.rows().stream())
                .distinct()
                .limit(SHOWN)
                .map(task -> line(TaskRow.of(task, today, words, viewer)))
                .toList();
        Part part = new Part("Venter på dig", lines).orElse("Intet venter på dig lige nu.");
        return Optional.of(part.with(new Door("Alle opgaver, og det, du kan starte", "/opgaver")));
    }

    private static Line line(TaskRow task) {
        String mark = task.late() ? "Over tiden:" : "";
        String time = task.due().isEmpty() ? "" : "%s, frist %s. ".formatted(task.timeLeft(), task.due());
        String ball = task.mine() ? "Du har den." : "%s har taget den.".formatted(task.holder());
        return new Line(mark, task.name(), "/opgaver/" + task.id()).noting(time + ball);
    }
}
