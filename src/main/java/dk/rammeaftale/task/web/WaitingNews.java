package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.Whose;
import dk.rammeaftale.task.web.TaskRow.Words;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for somebody and for their group, on top of everybody's start page; the nearest deadline first. */
@Component
@Order(10)
class WaitingNews implements HomeNews {

    /** Of so many tasks the first of each kind are shown; who has more looks into the list. */
    private static final Slice LOOKED_THROUGH = new Slice(1, 100);
    private static final int OF_EACH_KIND = 2;

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
        Map<String, List<OpenTask>> kinds = Stream.of(Whose.MINE, Whose.GROUP)
                .flatMap(whose -> tasks.page(whose, LOOKED_THROUGH).rows().stream())
                .distinct()
                .collect(Collectors.groupingBy(WaitingNews::kind, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        kinds.forEach((kind, all) -> {
            all.stream().limit(OF_EACH_KIND).map(task -> line(TaskRow.of(task, today, words, viewer))).forEach(lines::add);
            if (all.size() > OF_EACH_KIND) {
                lines.add(new Line("", "%d mere af slagsen: %s".formatted(all.size() - OF_EACH_KIND, kind), "/opgaver?vis=gruppe"));
            }
        });
        Part part = new Part("Venter på dig", lines).orElse("Intet venter på dig lige nu.");
        return Optional.of(part.with(new Door("Alle opgaver, og det, du kan starte", "/opgaver")));
    }

    /** What is to be done, without what it is about. */
    private static String kind(OpenTask task) {
        return task.name().split(":", 2)[0];
    }

    private static Line line(TaskRow task) {
        String mark = task.late() ? "Over tiden:" : "";
        String time = task.due().isEmpty() ? "" : "%s, frist %s. ".formatted(task.timeLeft(), task.due());
        return new Line(mark, task.name(), "/opgaver/" + task.id()).noting(time + ball(task));
    }

    private static String ball(TaskRow task) {
        if (task.mine()) {
            return "Du har den.";
        }
        return task.held() ? task.holder() + " har taget den." : "Ingen har taget den endnu.";
    }
}
