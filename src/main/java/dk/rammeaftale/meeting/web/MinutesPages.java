package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.Participants.EnteredAttendance;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the secretariat writes the minutes: who came, what was said and decided, item by item. */
@Controller
@RequestMapping("/moeder/{id:[a-z0-9-]{1,60}}/referat")
class MinutesPages {

    private final MeetingPath path;
    private final MinutesSheet sheet;
    private final MinutesBook book;
    private final Minutes minutes;
    private final Participants participants;

    MinutesPages(MeetingPath path, MinutesSheet sheet, MinutesBook book, Minutes minutes, Participants participants) {
        this.path = path;
        this.sheet = sheet;
        this.book = book;
        this.minutes = minutes;
        this.participants = participants;
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        MeetingPath.onlyForTheSecretariat(viewer, "Kun sekretariatet skriver referatet.");
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return sheet.page(path.found(id));
    }

    @PostMapping("/punkter/{item:\\d{1,18}}")
    ModelAndView save(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        EnteredMinutes entered = MinutesForm.read(item, sent);
        SavedMinutes saved = book.save(id, item, entered);
        if (saved instanceof SavedMinutes.Refused refused) {
            return sheet.corrected(meeting, item, entered, refused.problems());
        }
        if (saved instanceof SavedMinutes.Overtaken overtaken) {
            return sheet.overtaken(meeting, overtaken.now(), entered);
        }
        return back(id, "punkt-" + item, "Punktet er gemt.", next);
    }

    @PostMapping("/indledning")
    ModelAndView open(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        int edition = MinutesForm.number(sent, "edition");
        Verdict<Boolean> verdict = book.saveOpening(id, edition, sent.toSingleValueMap());
        if (verdict instanceof Verdict.Refused<Boolean> refused) {
            return sheet.refused(meeting, refused.problems()).addObject("opening", text(sent, "opening"));
        }
        return ((Verdict.Accepted<Boolean>) verdict).value()
                ? back(id, "indledning", "De indledende bemærkninger er gemt.", next)
                : sheet.openingOvertaken(meeting, sent.toSingleValueMap());
    }

    /** Only what was changed is written, and only over what the page has shown. */
    @PostMapping("/fremmoede")
    ModelAndView attend(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Map<Long, EnteredAttendance> entered = attendance(participants.of(id), sent);
        Verdict<List<Participant>> verdict = participants.attend(id, entered);
        if (verdict instanceof Verdict.Refused<List<Participant>> refused) {
            return sheet.attendanceCorrected(meeting, entered, refused.problems());
        }
        List<Participant> overtaken = ((Verdict.Accepted<List<Participant>>) verdict).value();
        if (!overtaken.isEmpty()) {
            String names = overtaken.stream().map(Participant::name).collect(Collectors.joining(", "));
            ModelAndView page = sheet.page(meeting);
            page.addObject("problems", List.of(new Problem("attendance",
                    "En kollega har registreret fremmødet for %s imens. Det, kollegaen skrev, står nedenfor. Ret det, hvis det er forkert. Resten er gemt."
                            .formatted(names))));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return back(id, "fremmoede", "Fremmødet er gemt.", next);
    }

    static Map<Long, EnteredAttendance> attendance(List<Participant> asked, MultiValueMap<String, String> sent) {
        Map<Long, EnteredAttendance> entered = new LinkedHashMap<>();
        for (Participant participant : asked) {
            attendance(participant, sent).ifPresent(one -> entered.put(participant.id(), one));
        }
        return entered;
    }

    private static Optional<EnteredAttendance> attendance(Participant participant, MultiValueMap<String, String> sent) {
        String of = "_" + participant.id();
        return Attendance.named(text(sent, "attendance" + of)).flatMap(now ->
                Attendance.named(text(sent, "seen" + of)).map(seen -> new EnteredAttendance(
                        new Seen(seen, text(sent, "seenDeputy" + of)), new Seen(now, text(sent, "deputy" + of)))));
    }

    static String text(MultiValueMap<String, String> sent, String field) {
        String first = sent.getFirst(field);
        return first == null ? "" : first.strip();
    }

    @PostMapping("/formand")
    ModelAndView handOver(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        try {
            Verdict<?> verdict = minutes.handOver(id, viewer);
            return verdict instanceof Verdict.Refused<?> refused
                    ? sheet.refused(meeting, refused.problems())
                    : back(id, "", "Referatet er sendt til godkendelse.", next);
        } catch (ConcurrencyFailureException notYet) {
            return sheet.notYet(meeting);
        }
    }

    @PostMapping("/formand-igen")
    ModelAndView askAgain(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Verdict<?> verdict = minutes.askChair(id, viewer);
        return verdict instanceof Verdict.Refused<?> refused
                ? sheet.refused(meeting, refused.problems())
                : back(id, "", "Formanden har fået et nyt link.", next);
    }

    @PostMapping("/tal")
    ModelAndView release(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        path.found(id);
        minutes.release(id, viewer);
        return back(id, "", "Det er noteret, at tallene ikke er CPR-numre.", next);
    }

    @PostMapping("/rettelse")
    ModelAndView correct(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Verdict<List<String>> verdict = minutes.correct(id, viewer);
        return verdict instanceof Verdict.Refused<List<String>> refused
                ? sheet.refused(meeting, refused.problems())
                : back(id, "", "Det rettede referat er sendt ud.", next);
    }

    static ModelAndView back(String id, String anchor, String message, RedirectAttributes next) {
        next.addFlashAttribute("message", message);
        next.addFlashAttribute("messageAt", anchor);
        return new ModelAndView("redirect:/moeder/" + id + "/referat" + (anchor.isEmpty() ? "" : "#" + anchor));
    }
}
