package dk.rammeaftale.task.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.Drafts;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.model.DraftLine;
import dk.rammeaftale.task.model.Whose;
import dk.rammeaftale.task.web.TaskRow.Words;
import dk.rammeaftale.web.FormPages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody and their group, the drafts they go on with, and what they may start. */
@Controller
class TaskListPages {

    private final OpenTasks tasks;
    private final Drafts drafts;
    private final Names names;
    private final Directory directory;
    private final FormPages forms;
    private final EngineDesk desk;

    TaskListPages(OpenTasks tasks, Drafts drafts, Names names, Directory directory, FormPages forms, EngineDesk desk) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.names = names;
        this.directory = directory;
        this.forms = forms;
        this.desk = desk;
    }

    /** One of the lists, as a link to it. */
    record Tab(String word, String label, long count, boolean shown) {
    }

    /** Something that can be started. */
    record Start(String process, String name) {
    }

    /** @param address where the draft is gone on with; empty if that is not the viewer's to send */
    record DraftRow(String title, String address, String savedBy, String savedAt, long id) {
    }

    @GetMapping("/opgaver")
    String list(@RequestParam Optional<String> vis, @RequestParam(defaultValue = "1") int side,
            @RequestParam(defaultValue = "1") int kladdeside, Viewer viewer, Model model) {
        List<Whose> offered = offered(viewer);
        Map<Whose, Long> counts = new EnumMap<>(Whose.class);
        offered.forEach(whose -> counts.put(whose, tasks.count(whose)));
        Whose shown = offered.stream().filter(whose -> vis.filter(whose.word()::equals).isPresent()).findFirst()
                .orElseGet(() -> firstWithTasks(offered, counts));
        LocalDate today = directory.today();
        Words words = Words.of(names);
        model.addAttribute("tabs", offered.stream()
                .map(whose -> new Tab(whose.word(), whose.label(), counts.get(whose), whose == shown))
                .toList());
        model.addAttribute("shown", shown.word());
        model.addAttribute("tasks", tasks.page(shown, Slice.page(side)).map(task -> TaskRow.of(task, today, words, viewer)));
        Map<String, String> startable = desk.startable();
        model.addAttribute("drafts", drafts(viewer, kladdeside, startable.keySet(), words));
        model.addAttribute("starts", starts(startable));
        return "opgaver/liste";
    }

    private static List<Whose> offered(Viewer viewer) {
        List<Whose> offered = new ArrayList<>(List.of(Whose.MINE, Whose.GROUP));
        if (viewer.isSecretariat() || viewer.isAdministrator()) {
            offered.addAll(List.of(Whose.ALL, Whose.OVERDUE));
        }
        return offered;
    }

    /** Whoever has nothing of their own yet looks for what the group has. */
    private static Whose firstWithTasks(List<Whose> offered, Map<Whose, Long> counts) {
        return offered.stream().filter(whose -> counts.get(whose) > 0).findFirst().orElse(Whose.MINE);
    }

    private Page<DraftRow> drafts(Viewer viewer, int number, Set<String> startable, Words words) {
        Page<DraftLine> page = drafts.of(viewer, Slice.page(number));
        Set<String> visible =
                tasks.visible(page.rows().stream().flatMap(draft -> draft.place().task().stream()).toList());
        return page.map(draft -> row(draft, visible, startable, words));
    }

    private static DraftRow row(DraftLine draft, Set<String> visible, Set<String> startable, Words words) {
        Optional<String> task = draft.place().task().filter(visible::contains).map(id -> "/opgaver/" + id);
        Optional<String> start = draft.place().process()
                .filter(startable::contains)
                .map(process -> "/opgaver/start/%s?kladde=%d".formatted(process, draft.id()));
        return new DraftRow(
                draft.title(), task.or(() -> start).orElse(""), words.person(draft.savedBy()), DanishDates.moment(draft.savedAt()), draft.id());
    }

    private List<Start> starts(Map<String, String> startable) {
        return startable.entrySet().stream()
                .filter(process -> forms.starting(process.getKey()).isPresent())
                .map(process -> new Start(process.getKey(), process.getValue()))
                .sorted(Comparator.comparing(Start::name))
                .toList();
    }
}
