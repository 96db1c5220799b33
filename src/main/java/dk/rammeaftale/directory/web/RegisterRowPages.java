package dk.rammeaftale.directory.web;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.RegisterChange.Way;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.csv.RegisterDesk.Entry;
import dk.rammeaftale.csv.RegisterRow;
import dk.rammeaftale.csv.RowOutcome;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.verdict.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A register as a list, and the pages on which the secretariat and administrators add, change and end one of its lines. */
@Controller
@RequestMapping("/stamdata/{name:[a-z]+}")
class RegisterRowPages {

    private static final Entry NOTHING = new Entry(Map.of(), "", "", Way.PAGE);

    private final RegisterDesk desk;

    RegisterRowPages(RegisterDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void onlyForKeepersOfTheRegister(Viewer viewer) {
        RegisterKeepers.refuseOthers(viewer);
    }

    @GetMapping
    ModelAndView list(
            @PathVariable String name,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "side", defaultValue = "1") int page) {
        CsvRegister register = register(name);
        Map<String, Map<String, String>> choices = register.choices();
        Page<RegisterLine> rows = desk.rows(register, query.strip(), Slice.page(page))
                .map(row -> RegisterLine.of(register, row, choices));
        return page("stamdata-register", register)
                .addObject("columns", RegisterLine.shown(register).stream().map(CsvForm.Column::label).toList())
                .addObject("rows", rows)
                .addObject("query", query.strip())
                .addObject("address", RegisterLine.listAddress(name, query.strip()));
    }

    @GetMapping("/ny")
    ModelAndView blank(@PathVariable String name) {
        return newPage(editable(name), NOTHING, List.of());
    }

    @PostMapping("/ny")
    ModelAndView add(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        CsvRegister register = editable(name);
        Entry entry = entry(register, sent, viewer);
        RowOutcome outcome = desk.add(register, entry);
        if (outcome instanceof RowOutcome.Refused refused) {
            return newPage(register, entry, refused.problems());
        }
        return done(name, "Rækken er tilføjet.", next);
    }

    @GetMapping("/raekke")
    ModelAndView row(@PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        CsvRegister register = editable(name);
        RegisterRow row = found(register, asked);
        return editPage(register, row, row.cells(), "", List.of());
    }

    @PostMapping("/raekke")
    ModelAndView change(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        CsvRegister register = editable(name);
        RegisterRow row = found(register, sent);
        Entry entry = entry(register, sent, viewer);
        RowOutcome outcome = desk.change(register, row.key(), first(sent, "set"), entry);
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.putAll(entry.cells());
        if (outcome instanceof RowOutcome.Refused refused) {
            return editPage(register, row, cells, entry.reason(), refused.problems());
        }
        if (outcome instanceof RowOutcome.Overtaken overtaken) {
            return overtaken(editPage(register, overtaken.now(), cells, entry.reason(), List.of()), register, overtaken);
        }
        return done(name, outcome instanceof RowOutcome.Gone ? "Rækken findes ikke længere." : "Rækken er gemt.", next);
    }

    @GetMapping("/afslut")
    ModelAndView ending(@PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        CsvRegister register = editable(name);
        return endPage(register, found(register, asked), "", List.of());
    }

    @PostMapping("/afslut")
    ModelAndView end(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        CsvRegister register = editable(name);
        RegisterRow row = found(register, sent);
        Entry entry = new Entry(Map.of(), viewer.username(), first(sent, "begrundelse"), Way.PAGE);
        RowOutcome outcome = desk.end(register, row.key(), first(sent, "set"), entry);
        if (outcome instanceof RowOutcome.Refused refused) {
            return endPage(register, row, entry.reason(), refused.problems());
        }
        if (outcome instanceof RowOutcome.Overtaken overtaken) {
            return overtaken(endPage(register, overtaken.now(), entry.reason(), List.of()), register, overtaken);
        }
        return done(name, "Det er gjort: " + RegisterLine.title(row) + ".", next);
    }

    private ModelAndView newPage(CsvRegister register, Entry entry, List<Problem> problems) {
        ModelAndView page = page("stamdata-raekke", register)
                .addObject("fields", RegisterField.of(register, entry.cells(), true))
                .addObject("reason", entry.reason())
                .addAllObjects(wrong(register, problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView editPage(
            CsvRegister register, RegisterRow row, Map<String, String> cells, String reason, List<Problem> problems) {
        ModelAndView page = page("stamdata-raekke", register)
                .addObject("row", RegisterLine.of(register, row, Map.of()))
                .addObject("mark", row.mark())
                .addObject("fields", RegisterField.of(register, cells, false))
                .addObject("reason", reason)
                .addAllObjects(wrong(register, problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView endPage(CsvRegister register, RegisterRow row, String reason, List<Problem> problems) {
        ModelAndView page = page("stamdata-afslut", register)
                .addObject("row", RegisterLine.of(register, row, Map.of()))
                .addObject("facts", RegisterLine.facts(register, row))
                .addObject("mark", row.mark())
                .addObject("reason", reason)
                .addAllObjects(wrong(register, problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView overtaken(ModelAndView page, CsvRegister register, RowOutcome.Overtaken overtaken) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("now", RegisterLine.facts(register, overtaken.now()));
    }

    private static ModelAndView page(String view, CsvRegister register) {
        return new ModelAndView(view)
                .addObject("form", register.form())
                .addObject("editing", register.editing());
    }

    private static Map<String, Object> wrong(CsvRegister register, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem ->
                errors.putIfAbsent(RegisterField.nameOf(register, problem.field()), problem.sentence()));
        return Map.of("errors", errors);
    }

    private static ModelAndView done(String name, String message, RedirectAttributes next) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/stamdata/" + name);
    }

    private static Entry entry(CsvRegister register, MultiValueMap<String, String> sent, Viewer viewer) {
        return new Entry(
                RegisterField.read(register, sent), viewer.username(), first(sent, "begrundelse"), Way.PAGE);
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).map(text -> text.replace("\r\n", "\n").strip()).orElse("");
    }

    private RegisterRow found(CsvRegister register, MultiValueMap<String, String> asked) {
        return desk.row(register, asked.getOrDefault(RegisterLine.KEY, List.of()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Rækken findes ikke. Måske har en anden ændret den; find den i listen."));
    }

    private CsvRegister editable(String name) {
        CsvRegister register = register(name);
        if (register.editing().elsewhere().isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Registret rettes på sine egne sider.");
        }
        return register;
    }

    private CsvRegister register(String name) {
        return desk.register(name).orElseThrow(RegisterPages::noSuchRegister);
    }
}
