package dk.rammeaftale.meeting.web;

import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.EnteredMeeting;
import dk.rammeaftale.meeting.application.Forums;
import dk.rammeaftale.meeting.application.MeetingPlanFile;
import dk.rammeaftale.meeting.application.MeetingPlanning;
import dk.rammeaftale.meeting.application.MeetingPlanning.Audience;
import dk.rammeaftale.meeting.application.MeetingPlanning.Year;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a year: rows of dates forum by forum or from a file, the warnings, and the approval of the whole. */
@Controller
@RequestMapping("/moeder/plan")
class PlanPages {

    private static final int MOST_ROWS = 60;
    private static final int MORE_ROWS = 2;

    private final MeetingPlanning planning;
    private final MeetingPlanFile files;
    private final Forums forums;

    PlanPages(MeetingPlanning planning, MeetingPlanFile files, Forums forums) {
        this.planning = planning;
        this.files = files;
        this.forums = forums;
    }

    /** A row of the form, with the number under which its fields are sent. */
    public record Row(int number, EnteredMeeting meeting) {
    }

    /** A meeting of the plan with what speaks against it. */
    public record PlanRow(MeetingRow meeting, boolean draft, List<String> warnings) {
    }

    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        CheckedPage.onlyForTheSecretariat(viewer);
    }

    @GetMapping
    String next() {
        return "redirect:/moeder/plan/" + planning.yearToPlan();
    }

    @GetMapping("/{year:20\\d\\d|21\\d\\d}")
    ModelAndView show(@PathVariable int year, @RequestParam(defaultValue = Forum.DASSOS) String forum) {
        Forum chosen = chosen(forum);
        return page(year, chosen, rows(chosen, year), planning.edition(chosen, year), List.of());
    }

    private List<EnteredMeeting> rows(Forum forum, int year) {
        List<EnteredMeeting> rows = planning.rows(forum, year);
        return rows.isEmpty() ? withMore(rows, forum) : rows;
    }

    private static List<EnteredMeeting> withMore(List<EnteredMeeting> rows, Forum forum) {
        List<EnteredMeeting> more = new ArrayList<>(rows);
        for (int added = 0; added < MORE_ROWS && more.size() < MOST_ROWS; added++) {
            more.add(EnteredMeeting.usual(forum));
        }
        return more;
    }

    @PostMapping("/{year:20\\d\\d|21\\d\\d}")
    ModelAndView save(
            @PathVariable int year,
            @RequestParam String forum,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam Map<String, String> entered,
            RedirectAttributes next) {
        Forum chosen = chosen(forum);
        List<EnteredMeeting> rows = read(entered);
        Verdict<Integer> verdict = planning.saveDrafts(chosen.id(), year, edition, rows);
        if (verdict instanceof Verdict.Refused<Integer> refused) {
            return page(year, chosen, rows, edition, refused.problems());
        }
        next.addFlashAttribute("message", "Udkastet for %s er gemt. Ingen har fået besked endnu.".formatted(chosen.name()));
        return new ModelAndView("redirect:/moeder/plan/%d?forum=%s#planen".formatted(year, chosen.id()));
    }

    /** Gives the form more rows; nothing is stored before the draft is saved. */
    @PostMapping(path = "/{year:20\\d\\d|21\\d\\d}", params = "more")
    ModelAndView more(
            @PathVariable int year,
            @RequestParam String forum,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam Map<String, String> entered) {
        Forum chosen = chosen(forum);
        return page(year, chosen, withMore(read(entered), chosen), edition, List.of());
    }

    private static List<EnteredMeeting> read(Map<String, String> entered) {
        List<EnteredMeeting> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && entered.containsKey("date_" + row); row++) {
            rows.add(new EnteredMeeting(
                    entered.get("date_" + row),
                    entered.get("deadline_" + row),
                    entered.get("starts_" + row),
                    entered.get("ends_" + row),
                    entered.get("place_" + row),
                    entered.get("room_" + row),
                    entered.get("title_" + row),
                    entered.containsKey("virtual_" + row),
                    "",
                    "",
                    ""));
        }
        return rows;
    }

    @PostMapping("/{year:20\\d\\d|21\\d\\d}/fil")
    ModelAndView load(
            @PathVariable int year, @RequestParam(required = false) Optional<MultipartFile> file, RedirectAttributes next)
            throws IOException {
        byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
        if (files.load(year, content) instanceof Verdict.Refused<Loaded> refused) {
            Forum chosen = chosen(Forum.DASSOS);
            ModelAndView page = page(year, chosen, rows(chosen, year), planning.edition(chosen, year), List.of())
                    .addObject("faults", refused.problems());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        next.addFlashAttribute("message", "Filen er indlæst som udkast. Ingen har fået besked endnu.");
        return new ModelAndView("redirect:/moeder/plan/%d#planen".formatted(year));
    }

    @GetMapping("/{year:20\\d\\d|21\\d\\d}/godkend")
    ModelAndView look(@PathVariable int year) {
        return approval(year, List.of());
    }

    @PostMapping("/{year:20\\d\\d|21\\d\\d}/godkend")
    ModelAndView approve(
            @PathVariable int year, @RequestParam(defaultValue = "") String edition, RedirectAttributes next) {
        Verdict<List<Audience>> verdict = planning.approve(year, edition);
        if (verdict instanceof Verdict.Refused<List<Audience>> refused) {
            return approval(year, refused.problems());
        }
        int told = ((Verdict.Accepted<List<Audience>>) verdict).value().stream().mapToInt(Audience::people).sum();
        next.addFlashAttribute("message", "Mødeplanen for %d er godkendt. %d mails er på vej.".formatted(year, told));
        return new ModelAndView("redirect:/moeder");
    }

    private ModelAndView approval(int year, List<Problem> problems) {
        return plan(CheckedPage.of("moedeplan-godkend", problems), planning.year(year));
    }

    private ModelAndView page(
            int year, Forum forum, List<EnteredMeeting> rows, String edition, List<Problem> problems) {
        List<Row> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new Row(numbered.size(), row)));
        return plan(CheckedPage.of("moedeplan", problems), planning.year(year))
                .addObject("forum", forum)
                .addObject("forums", names())
                .addObject("rows", numbered)
                .addObject("rowsEdition", edition)
                .addObject("form", files.form());
    }

    private ModelAndView plan(ModelAndView page, Year plan) {
        return page.addObject("year", plan.year())
                .addObject("edition", plan.edition())
                .addObject("missing", plan.missing())
                .addObject("audiences", plan.audiences())
                .addObject("drafts", plan.drafts().size())
                .addObject("plan", plan.lines().stream()
                        .map(line -> new PlanRow(
                                MeetingRow.of(line.meeting(), line.forum().name()),
                                plan.drafts().contains(line),
                                line.warnings()))
                        .toList());
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        forums.alive().forEach(forum -> names.put(forum.id(), forum.name()));
        return names;
    }

    private Forum chosen(String id) {
        return forums.find(id).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "Forummet findes ikke."));
    }
}
