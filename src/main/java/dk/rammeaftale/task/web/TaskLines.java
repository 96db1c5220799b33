package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.web.TaskRow.Words;
import dk.rammeaftale.web.HomeNews.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks as the start page tells of them: the first of each kind, and how many more of it there are. */
@Component
class TaskLines {

    private static final int OF_EACH_KIND = 2;

    private final Names names;
    private final Directory directory;

    TaskLines(Names names, Directory directory) {
        this.names = names;
        this.directory = directory;
    }

    /** @param list the address of the list that has all the tasks it is given */
    List<Line> of(List<OpenTask> tasks, Viewer viewer, Function<List<OpenTask>, String> list) {
        LocalDate today = directory.today();
        Words words = Words.of(names);
        Map<String, List<OpenTask>> kinds =
                tasks.stream().collect(Collectors.groupingBy(TaskLines::kind, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        kinds.forEach((kind, all) -> {
            all.stream().limit(OF_EACH_KIND).map(task -> line(TaskRow.of(task, today, words, viewer))).forEach(lines::add);
            if (all.size() > OF_EACH_KIND) {
                lines.add(new Line("", "%d mere af slagsen: %s".formatted(all.size() - OF_EACH_KIND, kind), list.apply(all)));
            }
        });
        return lines;
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
