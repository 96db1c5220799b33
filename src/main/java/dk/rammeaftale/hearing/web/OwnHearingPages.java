package dk.rammeaftale.hearing.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.OutlineFile;
import dk.rammeaftale.hearing.application.Outlines;
import dk.rammeaftale.hearing.application.OwnHearingPreviews;
import dk.rammeaftale.hearing.application.OwnHearingPreviews.Preview;
import dk.rammeaftale.hearing.application.RefusedHearing;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat writes a hearing of its own, sees the mail as it will look, tries it out, and starts it. */
@Controller
@RequestMapping("/hoeringer/ny")
class OwnHearingPages {

    private final AskHearingPage form;
    private final Outlines outlines;
    private final OwnHearingPreviews previews;
    private final UnreachedSeats unreached;
    private final Directory directory;

    OwnHearingPages(
            AskHearingPage form,
            Outlines outlines,
            OwnHearingPreviews previews,
            UnreachedSeats unreached,
            Directory directory) {
        this.form = form;
        this.outlines = outlines;
        this.previews = previews;
        this.unreached = unreached;
        this.directory = directory;
    }

    /** Somebody who will be asked. */
    record AskedRow(String authority, String person, String address) {
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet starter høringer.");
        }
    }

    @GetMapping
    ModelAndView begin() {
        return form("", EnteredQuestion.NOTHING, List.of());
    }

    @PostMapping("/gennemse")
    ModelAndView review(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(defaultValue = "") String outline,
            @RequestParam(defaultValue = "") Set<Long> keep,
            Viewer viewer) {
        EnteredQuestion entered = EnteredQuestion.of(sent);
        String id = outlines.goOn(outline, viewer);
        List<Problem> problems = new ArrayList<>();
        if (outlines.keep(id, keep, uploaded(files)) instanceof Verdict.Refused<?> refused) {
            problems.addAll(refused.problems());
        }
        Verdict<Preview> preview = previews.preview(outlines.withFiles(id, entered.entered()), viewer);
        if (preview instanceof Verdict.Refused<Preview> refused) {
            problems.addAll(refused.problems());
        }
        return problems.isEmpty()
                ? preview(id, entered, ((Verdict.Accepted<Preview>) preview).value())
                : form(id, entered, problems);
    }

    @PostMapping("/ret")
    ModelAndView correct(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String outline,
            Viewer viewer) {
        return form(outlines.goOn(outline, viewer), EnteredQuestion.of(sent), List.of());
    }

    @PostMapping("/proeve")
    ModelAndView sendSample(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String outline,
            Viewer viewer) {
        EnteredQuestion entered = EnteredQuestion.of(sent);
        String id = outlines.goOn(outline, viewer);
        Verdict<String> sample = previews.sendSample(outlines.withFiles(id, entered.entered()), viewer);
        Verdict<Preview> preview = previews.preview(outlines.withFiles(id, entered.entered()), viewer);
        if (sample instanceof Verdict.Refused<String> refused) {
            return form(id, entered, refused.problems());
        }
        return preview(id, entered, ((Verdict.Accepted<Preview>) preview).value())
                .addObject("message", "Prøven er sendt til %s.".formatted(((Verdict.Accepted<String>) sample).value()));
    }

    @PostMapping("/start")
    ModelAndView start(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String outline,
            Viewer viewer,
            RedirectAttributes next) {
        EnteredQuestion entered = EnteredQuestion.of(sent);
        Verdict<Preview> preview = previews.preview(outlines.withFiles(outline, entered.entered()), viewer);
        if (preview instanceof Verdict.Refused<Preview> refused) {
            return form(outline, entered, refused.problems());
        }
        try {
            Optional<CaseNumber> number = outlines.start(outline, entered.entered(), viewer);
            next.addFlashAttribute("message", number
                    .map(given -> "Høringen «%s» er startet med nummer %s. Invitationerne bliver sendt nu."
                            .formatted(entered.values().get("title"), given))
                    .orElse("Høringen er allerede startet, eller siden har ligget for længe. Se listen nedenfor."));
            return new ModelAndView("redirect:/hoeringer");
        } catch (RefusedHearing refused) {
            return form(outline, entered, List.of(new Problem("title", refused.getMessage())));
        }
    }

    private static List<UploadedFile> uploaded(MultiValueMap<String, MultipartFile> files) {
        return files.entrySet().stream()
                .filter(sent -> sent.getKey().matches("attachment_[1-9]"))
                .flatMap(sent -> sent.getValue().stream().map(file -> uploaded(sent.getKey(), file)))
                .filter(file -> !file.name().isEmpty())
                .toList();
    }

    private static UploadedFile uploaded(String field, MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new UploadedFile(field, name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView form(String outline, EnteredQuestion entered, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return with(outline, entered, new ModelAndView("hoering-ny", form.options(), status))
                .addObject("ownPage", true)
                .addObject("errors", errors)
                .addObject("files", outline.isEmpty() ? List.of() : outlines.files(outline))
                .addObject("entered", entered.values());
    }

    private ModelAndView preview(String outline, EnteredQuestion entered, Preview preview) {
        return with(outline, entered, new ModelAndView("hoering-ny-gennemse"))
                .addObject("title", preview.title())
                .addObject("ends", DanishDates.endOf(preview.advice().deadline().lastDay()))
                .addObject("explanation", preview.advice().deadline().explanation())
                .addObject("holidays", preview.advice().holidaysInWords().orElse(null))
                .addObject("warning", preview.advice().warning().orElse(null))
                .addObject("mail", preview.mail())
                .addObject("held", preview.wouldBeHeld())
                .addObject("unreached", unreached.before(preview.asked()))
                .addObject("asked", preview.asked().stream().map(this::row).toList())
                .addObject("files", outlines.files(outline).stream().map(OutlineFile::name).toList());
    }

    private static ModelAndView with(String outline, EnteredQuestion entered, ModelAndView page) {
        return page.addObject("outline", outline).addObject("sent", entered.values());
    }

    private AskedRow row(HearingSeat seat) {
        String authority = directory.authority(seat.authority()).name();
        return new AskedRow(authority, seat.person().equals(authority) ? "" : seat.person(), seat.email().value());
    }
}
