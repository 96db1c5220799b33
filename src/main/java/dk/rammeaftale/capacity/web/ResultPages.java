package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.AddedTexts;
import dk.rammeaftale.capacity.application.AnnouncementReceipt;
import dk.rammeaftale.capacity.application.Announcements;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.Announcement;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.MailTemplates;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat sees results before they are sent, adds a text, and may send them early. */
@Controller
@RequestMapping("/resultater")
class ResultPages {

    /** The text that the page showed. */
    private static final String SEEN = "set";

    private final Announcements announcements;
    private final AddedTexts texts;
    private final Cases cases;
    private final Directory directory;
    private final MailTemplates templates;

    ResultPages(
            Announcements announcements, AddedTexts texts, Cases cases, Directory directory, MailTemplates templates) {
        this.announcements = announcements;
        this.texts = texts;
        this.cases = cases;
        this.directory = directory;
        this.templates = templates;
    }

    /** Runs before every address of the pages. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet ser resultater, før de er sendt.");
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("results", announcements.waiting().stream().map(this::row).toList());
        return "results";
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number) {
        Announcement announcement = found(number);
        return page(announcement, announcement.addedText().orElse(""));
    }

    @PostMapping("/{number}/tekst")
    ModelAndView addText(
            @PathVariable String number,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = SEEN) Optional<String> seen,
            Viewer viewer,
            RedirectAttributes next) {
        Announcement announcement = found(number);
        AnnouncementReceipt receipt = isOvertaken(announcement, seen)
                ? new AnnouncementReceipt.Overtaken("En kollega har ændret teksten, mens du skrev. Din er ikke gemt. Se kollegaens i mailen"
                        + " nedenfor, og gem din, hvis den skal stå i stedet.")
                : texts.keep(announcement.number(), text, viewer);
        return answer(receipt, number, text, next);
    }

    @PostMapping("/{number}/send")
    ModelAndView send(
            @PathVariable String number,
            @RequestParam(name = SEEN) Optional<String> seen,
            Viewer viewer,
            RedirectAttributes next) {
        Announcement announcement = found(number);
        AnnouncementReceipt receipt = isOvertaken(announcement, seen)
                ? new AnnouncementReceipt.Overtaken("En kollega har ændret teksten, siden du så mailen. Intet er sendt. Se mailen"
                        + " igennem, og send den så.")
                : announcements.sendNow(announcement.number(), viewer);
        return answer(receipt, number, announcement.addedText().orElse(""), next);
    }

    /** Whether somebody else has changed the text that the page showed. */
    private static boolean isOvertaken(Announcement announcement, Optional<String> seen) {
        return !announcement.isSent()
                && seen.map(text -> text.replace("\r\n", "\n"))
                        .filter(text -> !text.equals(announcement.addedText().orElse("")))
                        .isPresent();
    }

    private ModelAndView answer(
            AnnouncementReceipt receipt, String number, String entered, RedirectAttributes next) {
        if (receipt instanceof AnnouncementReceipt.Done) {
            next.addFlashAttribute("message", receipt.sentence());
            return new ModelAndView("redirect:/resultater/" + number);
        }
        ModelAndView page = page(found(number), entered).addObject("problem", receipt.sentence());
        page.setStatus(receipt instanceof AnnouncementReceipt.Refused ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Announcement announcement, String entered) {
        return new ModelAndView("result")
                .addObject("result", row(announcement))
                .addObject("mail", templates.render(announcements.sample(announcement), ""))
                .addObject("entered", entered)
                .addObject("longest", AddedTexts.LONGEST);
    }

    private ResultRow row(Announcement announcement) {
        CapacityCase decided = cases.get(announcement.number());
        return new ResultRow(
                decided.number().value(),
                decided.title(),
                announcements.outcomeOf(decided),
                decided.decidedAt().map(DanishDates::moment).orElse(""),
                DanishDates.moment(announcements.leavesAt(announcement)),
                announcement.sentAt().map(DanishDates::moment).orElse(""),
                announcement.addedText().orElse(""),
                announcement.writtenBy().map(directory::describe).orElse(""));
    }

    private Announcement found(String number) {
        return Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(announcements::find)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Der er intet resultat med det sagsnummer."));
    }
}
