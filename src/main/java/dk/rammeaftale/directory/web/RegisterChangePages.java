package dk.rammeaftale.directory.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.RegisterChange;
import dk.rammeaftale.csv.RegisterChange.Field;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Slice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows what became of the registers, of one of them or of one of its lines. */
@Controller
class RegisterChangePages {

    private final CsvDesk files;
    private final RegisterDesk desk;
    private final Directory directory;

    RegisterChangePages(CsvDesk files, RegisterDesk desk, Directory directory) {
        this.files = files;
        this.desk = desk;
        this.directory = directory;
    }

    /** A change in words. */
    public record Row(
            String at, String by, String register, String line, String what, String way, String reason, List<Field> fields) {
    }

    @ModelAttribute
    void onlyForKeepersOfTheRegister(Viewer viewer) {
        RegisterKeepers.refuseOthers(viewer);
    }

    @GetMapping("/stamdata/aendringer")
    ModelAndView changes(
            @RequestParam(name = "register", defaultValue = "") String register,
            @RequestParam(name = "side", defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> asked) {
        Map<String, String> titles = new LinkedHashMap<>();
        files.forms().forEach(form -> titles.put(form.name(), form.title()));
        Optional<String> chosen = Optional.of(register).filter(titles::containsKey);
        List<String> key = chosen.isPresent() ? asked.getOrDefault(RegisterLine.KEY, List.of()) : List.of();
        Map<String, String> names = new HashMap<>();
        String filter = "/stamdata/aendringer?"
                + chosen.map(name -> "register=" + name + "&").orElse("")
                + (key.isEmpty() ? "" : RegisterLine.query(key).substring(1) + "&");
        return new ModelAndView("stamdata-aendringer")
                .addObject("registers", titles)
                .addObject("register", chosen.orElse(""))
                .addObject("line", RegisterLine.title(key))
                .addObject("address", filter)
                .addObject("rows", desk.changes(chosen, key, Slice.page(page)).map(change -> row(change, titles, names)));
    }

    private Row row(RegisterChange change, Map<String, String> titles, Map<String, String> names) {
        return new Row(
                DanishDates.moment(change.at()),
                change.by().map(by -> names.computeIfAbsent(by, directory::describe)).orElse("Systemet"),
                titles.getOrDefault(change.register(), change.register()),
                RegisterLine.title(change.key()),
                switch (change.kind()) {
                    case FILLED -> "Indlæst første gang";
                    case ADDED -> "Tilføjet";
                    case CHANGED -> "Ændret";
                    case REMOVED -> "Fjernet";
                },
                switch (change.way()) {
                    case FILE -> "fra en fil";
                    case PAGE -> "på en side";
                    case CONFIRMATION -> "efter en bekræftelse";
                },
                change.reason(),
                change.fields().stream().map(RegisterChangePages::labelled).toList());
    }

    private static Field labelled(Field field) {
        return new Field(new CsvForm.Column(field.column(), "").label(), field.before(), field.after());
    }
}
