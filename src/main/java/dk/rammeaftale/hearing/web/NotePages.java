package dk.rammeaftale.hearing.web;

import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.SavedNote;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import dk.rammeaftale.verdict.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The høringsnotat of a hearing: the secretariat writes it, prints it and fetches it as CSV. */
@Controller
@RequestMapping("/hoeringer/{id:\\d{1,18}}")
class NotePages {

    private static final List<String> COLUMNS =
            List.of("Tema", "Myndighed", "Bemærkning", "Sekretariatets bemærkning", "Indarbejdet");

    private final HearingNotes notes;
    private final Hearings hearings;
    private final Directory directory;
    private final List<NoteLinks> links;

    NotePages(HearingNotes notes, Hearings hearings, Directory directory, List<NoteLinks> links) {
        this.notes = notes;
        this.hearings = hearings;
        this.directory = directory;
        this.links = links;
    }

    /** A line as it is shown, with the number under which its fields are sent. */
    public record Line(int number, String name, boolean outdated, NoteRow row) {

        /** ja, nej, delvist, or nothing while that is open. */
        public String incorporated() {
            return row.incorporated().map(NoteRow.Incorporated::label).orElse("");
        }
    }

    /** Runs before every address of the pages. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet skriver høringsnotatet.");
        }
    }

    @GetMapping("/notat")
    ModelAndView show(@PathVariable long id) {
        return page(found(id), notes.of(id));
    }

    @PostMapping("/notat")
    ModelAndView save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Viewer viewer,
            RedirectAttributes next) {
        Hearing hearing = found(id);
        Note note = EnteredNote.read(entered);
        SavedNote saved = notes.save(id, note, viewer);
        if (saved instanceof SavedNote.Done) {
            next.addFlashAttribute("message", "Notatet er gemt.");
            return new ModelAndView("redirect:/hoeringer/" + id + "/notat");
        }
        ModelAndView page = page(hearing, note);
        if (saved instanceof SavedNote.Refused refused) {
            page.addObject("errors", errors(refused.problems()));
            page.setStatus(HttpStatus.BAD_REQUEST);
        } else {
            page.addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    /** Gives a line of the form a second one beside it; nothing is stored before the note is saved. */
    @PostMapping(path = "/notat", params = "split")
    ModelAndView split(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> entered, @RequestParam int split) {
        Note note = EnteredNote.read(entered);
        List<NoteRow> rows = new ArrayList<>(note.rows());
        if (split >= 0 && split < rows.size()) {
            rows.add(split + 1, rows.get(split).split());
        }
        return page(found(id), new Note(note.edition(), rows));
    }

    @GetMapping("/notat/udskrift")
    String print(@PathVariable long id, Model model) {
        Hearing hearing = found(id);
        model.addAttribute("hearing", hearing);
        model.addAttribute("lines", lines(hearing, notes.of(id)));
        return "notat-udskrift";
    }

    @GetMapping("/notat.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id) {
        Hearing hearing = found(id);
        List<List<String>> rows = lines(hearing, notes.of(id)).stream()
                .map(line -> List.of(
                        line.row().theme(), line.name(), line.row().remark(), line.row().response(), line.incorporated()))
                .toList();
        return HearingDownloads.sent(
                "hoeringsnotat-%s.csv".formatted(hearing.caseNumber()),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                CsvWriter.write(COLUMNS, rows));
    }

    private ModelAndView page(Hearing hearing, Note note) {
        return new ModelAndView("notat")
                .addObject("hearing", hearing)
                .addObject("edition", note.edition())
                .addObject("lines", lines(hearing, note))
                .addObject("links", links.stream().flatMap(other -> other.of(hearing).stream()).toList())
                .addObject("ways", ways());
    }

    private List<Line> lines(Hearing hearing, Note note) {
        return IntStream.range(0, note.rows().size())
                .mapToObj(number -> {
                    NoteRow row = note.rows().get(number);
                    return new Line(
                            number,
                            directory.find(row.authority()).map(authority -> authority.name()).orElse(row.authority().value()),
                            notes.isOutdated(hearing.id(), row),
                            row);
                })
                .toList();
    }

    private static Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (NoteRow.Incorporated way : NoteRow.Incorporated.values()) {
            ways.put(way.name(), way.label());
        }
        return ways;
    }

    private static Map<String, String> errors(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(
                Problem::field, Problem::sentence, (one, same) -> one, LinkedHashMap::new));
    }

    private Hearing found(long id) {
        return hearings.find(id).orElseThrow(HearingDownloads::notFound);
    }
}
