package dk.rammeaftale.meeting.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.AgendaDesk;
import dk.rammeaftale.meeting.application.EnteredItem;
import dk.rammeaftale.meeting.application.ItemFiles;
import dk.rammeaftale.meeting.application.ItemRoutes;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.application.SavedItem;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item of an agenda as the secretariat writes it, with its attachments and its ways off the agenda. */
@Controller
@RequestMapping("/moeder/{id}/punkter")
class ItemPages {

    private static final String STATEMENT = "statement";

    private final AgendaDesk desk;
    private final ItemFiles files;
    private final ItemRoutes routes;
    private final MeetingOverview overview;
    private final RichTexts texts;

    ItemPages(AgendaDesk desk, ItemFiles files, ItemRoutes routes, MeetingOverview overview, RichTexts texts) {
        this.desk = desk;
        this.files = files;
        this.routes = routes;
        this.overview = overview;
        this.texts = texts;
    }

    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet arbejder med dagsordenen.");
        }
    }

    @GetMapping("/ny")
    ModelAndView blank(@PathVariable String id, Viewer viewer) {
        return adding(found(id, viewer), ItemForm.blank(), "", List.of());
    }

    @PostMapping("/ny")
    ModelAndView add(
            @PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        Verdict<RichText> statement = texts.read(STATEMENT, sent, RichText.EMPTY);
        if (statement instanceof Verdict.Refused<RichText> refused) {
            return adding(meeting, ItemForm.of(ItemForm.read(sent, RichText.EMPTY)), late(sent), refused.problems());
        }
        EnteredItem entered = ItemForm.read(sent, ((Verdict.Accepted<RichText>) statement).value());
        if (routes.isLate(meeting) && late(sent).isEmpty()) {
            return adding(meeting, ItemForm.of(entered), "", List.of(new Problem(
                    "late", "Fristen for indmelding af punkter er udløbet. Skriv, hvorfor punktet kommer med alligevel.")));
        }
        Verdict<AgendaItem> added = desk.add(id, entered, late(sent), viewer);
        if (added instanceof Verdict.Refused<AgendaItem> refused) {
            return adding(meeting, ItemForm.of(entered), late(sent), refused.problems());
        }
        next.addFlashAttribute("message", "Punktet er sat på dagsordenen. Her kan du vedhæfte bilag.");
        return to(id, ((Verdict.Accepted<AgendaItem>) added).value().id());
    }

    private static String late(Map<String, String> sent) {
        return sent.getOrDefault("late", "").strip();
    }

    private ModelAndView adding(Meeting meeting, ItemForm form, String late, List<Problem> problems) {
        return form(CheckedPage.of("moede/punkt-nyt", problems), meeting, form)
                .addObject("isLate", routes.isLate(meeting))
                .addObject("late", late);
    }

    @GetMapping("/{item:\\d{1,18}}")
    ModelAndView show(@PathVariable String id, @PathVariable long item, Viewer viewer) {
        return page(found(id, viewer), found(id, item), List.of());
    }

    @PostMapping("/{item:\\d{1,18}}")
    ModelAndView save(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        AgendaItem before = found(id, item);
        RichText stored = new RichText(before.statement());
        Verdict<RichText> statement = texts.read(STATEMENT, sent, stored);
        if (statement instanceof Verdict.Refused<RichText> refused) {
            return entered(page(meeting, before, refused.problems()), ItemForm.of(ItemForm.read(sent, stored)));
        }
        EnteredItem entered = ItemForm.read(sent, ((Verdict.Accepted<RichText>) statement).value());
        SavedItem saved = desk.save(id, item, entered);
        if (saved instanceof SavedItem.Refused refused) {
            return entered(page(meeting, before, refused.problems()), ItemForm.of(entered));
        }
        if (saved instanceof SavedItem.Overtaken overtaken) {
            ModelAndView conflict = page(meeting, overtaken.theirs(), List.of());
            conflict.addObject("theirs", ItemForm.of(overtaken.theirs()));
            conflict.setStatus(HttpStatus.CONFLICT);
            return entered(conflict, ItemForm.of(entered).onTopOf(overtaken.theirs()));
        }
        next.addFlashAttribute("message", "Punktet er gemt.");
        return to(id, item);
    }

    @PostMapping("/{item:\\d{1,18}}/plads")
    ModelAndView place(
            @PathVariable String id, @PathVariable long item, @RequestParam(defaultValue = "") String number, Viewer viewer,
            RedirectAttributes next) {
        Verdict<AgendaItem> placed = number.strip().matches("\\d{1,4}")
                ? desk.place(id, item, Integer.parseInt(number.strip()))
                : Verdict.refused("number", "Skriv et tal, fx 1 for det første punkt i sin del.");
        return after(id, item, viewer, placed, "Punktet er flyttet.", next);
    }

    @PostMapping("/{item:\\d{1,18}}/udgaar")
    ModelAndView withdraw(
            @PathVariable String id, @PathVariable long item, @RequestParam(defaultValue = "") String reason, Viewer viewer,
            RedirectAttributes next) {
        Verdict<AgendaItem> gone = routes.withdraw(id, item, reason.strip());
        return off(id, item, viewer, gone, "Punktet er udgået.", next);
    }

    @PostMapping("/{item:\\d{1,18}}/andet-moede")
    ModelAndView move(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String moveReason,
            Viewer viewer,
            RedirectAttributes next) {
        Verdict<AgendaItem> moved = routes.move(id, item, to, moveReason.strip());
        if (moved instanceof Verdict.Refused<AgendaItem> refused) {
            moved = Verdict.refused(refused.problems().stream()
                    .map(problem -> problem.field().equals("reason") ? new Problem("moveReason", problem.sentence()) : problem)
                    .toList());
        }
        return off(id, item, viewer, moved, "Punktet er flyttet til det andet møde.", next);
    }

    @PostMapping("/{item:\\d{1,18}}/bilag")
    ModelAndView attach(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam(name = "file", required = false) List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String attachmentTitle,
            Viewer viewer,
            RedirectAttributes next) {
        return after(id, item, viewer, files.attach(id, item, uploaded(sent), attachmentTitle.strip()), "Bilaget er vedhæftet.", next);
    }

    private static List<UploadedFile> uploaded(List<MultipartFile> sent) {
        List<UploadedFile> files = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                try {
                    files.add(new UploadedFile("file", file.getOriginalFilename(), file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    @PostMapping("/{item:\\d{1,18}}/bilag/{attachment:\\d{1,18}}")
    ModelAndView changeAttachment(
            @PathVariable String id,
            @PathVariable long item,
            @PathVariable long attachment,
            @RequestParam(defaultValue = "save") String what,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        Verdict<AgendaItem> changed = switch (what) {
            case "up" -> files.shift(id, item, attachment, -1);
            case "down" -> files.shift(id, item, attachment, 1);
            case "remove" -> files.remove(id, item, attachment);
            default -> files.save(
                    id,
                    item,
                    attachment,
                    sent.getOrDefault("title_" + attachment, "").strip(),
                    sent.containsKey("continues"),
                    sent.containsKey("published"));
        };
        return after(id, item, viewer, changed, what.equals("remove") ? "Bilaget er fjernet." : "Bilaget er gemt.", next);
    }

    private ModelAndView after(
            String id, long item, Viewer viewer, Verdict<AgendaItem> verdict, String message, RedirectAttributes next) {
        if (verdict instanceof Verdict.Refused<AgendaItem> refused) {
            return page(found(id, viewer), found(id, item), refused.problems());
        }
        next.addFlashAttribute("message", message);
        return to(id, item);
    }

    private ModelAndView off(
            String id, long item, Viewer viewer, Verdict<AgendaItem> verdict, String message, RedirectAttributes next) {
        if (verdict instanceof Verdict.Refused<AgendaItem> refused) {
            return page(found(id, viewer), found(id, item), refused.problems());
        }
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/moeder/" + id + "/dagsorden");
    }

    private static ModelAndView to(String id, long item) {
        return new ModelAndView("redirect:/moeder/" + id + "/punkter/" + item);
    }

    private ModelAndView page(Meeting meeting, AgendaItem item, List<Problem> problems) {
        return form(CheckedPage.of("moede/punkt", problems), meeting, ItemForm.of(item))
                .addObject("item", ItemSheet.of(item, desk.items(meeting.id()), meeting))
                .addObject("others", others(meeting));
    }

    private Map<String, String> others(Meeting meeting) {
        Map<String, String> others = new LinkedHashMap<>();
        routes.others(meeting).forEach(other -> others.put(other.id(), MeetingWords.when(other)));
        return others;
    }

    private ModelAndView form(ModelAndView page, Meeting meeting, ItemForm form) {
        return entered(page, form)
                .addObject("meeting", MeetingRow.of(
                        meeting, overview.forumNames().getOrDefault(meeting.forum(), meeting.forum())))
                .addObject("sections", ItemForm.sections())
                .addObject("references", References.in(desk.items(meeting.id())));
    }

    private ModelAndView entered(ModelAndView page, ItemForm form) {
        return page.addObject("form", form).addObject("markdown", texts.toMarkdown(form.statement()));
    }

    private Meeting found(String id, Viewer viewer) {
        return overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
    }

    private AgendaItem found(String id, long item) {
        return desk.item(id, item).orElseThrow(MeetingPages::notFound);
    }
}
