package dk.rammeaftale.meeting.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.FollowUps.EnteredAppointment;
import dk.rammeaftale.meeting.application.FollowUps.EnteredPoint;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the secretariat puts to an item of the minutes beside its text: action points, appointments, attachments. */
@Controller
@RequestMapping("/moeder/{id:[a-z0-9-]{1,60}}/referat/punkter/{item:\\d{1,18}}")
class MinutesEntryPages {

    private final MeetingPath path;
    private final MinutesSheet sheet;
    private final MinutesBook book;
    private final FollowUps followUps;

    MinutesEntryPages(MeetingPath path, MinutesSheet sheet, MinutesBook book, FollowUps followUps) {
        this.path = path;
        this.sheet = sheet;
        this.book = book;
        this.followUps = followUps;
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        MeetingPath.onlyForTheSecretariat(viewer, "Kun sekretariatet skriver referatet.");
    }

    @PostMapping("/opgaver")
    ModelAndView addPoint(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        return shown(meeting, item, sent, followUps.addPoint(id, item, new EnteredPoint(
                text(item, sent, "wording"),
                text(item, sent, "owner"),
                text(item, sent, "ownerEmail"),
                text(item, sent, "dueOn"))), "Opgaven er gemt.", next);
    }

    @PostMapping("/opgaver/{point:\\d{1,18}}/slet")
    ModelAndView removePoint(
            @PathVariable String id, @PathVariable long item, @PathVariable long point, RedirectAttributes next) {
        return shown(path.found(id), item, null, followUps.removePoint(id, point), "Opgaven er slettet.", next);
    }

    @PostMapping("/udpegninger")
    ModelAndView addAppointment(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        return shown(meeting, item, sent, followUps.addAppointment(id, item, new EnteredAppointment(
                text(item, sent, "body"),
                text(item, sent, "representative"),
                text(item, sent, "alternate"),
                text(item, sent, "contact"),
                text(item, sent, "firstDay"),
                text(item, sent, "lastDay"))), "Udpegningen er gemt.", next);
    }

    @PostMapping("/udpegninger/{appointment:\\d{1,18}}/slet")
    ModelAndView removeAppointment(
            @PathVariable String id, @PathVariable long item, @PathVariable long appointment, RedirectAttributes next) {
        return shown(path.found(id), item, null, followUps.removeAppointment(id, appointment), "Udpegningen er slettet.", next);
    }

    @PostMapping("/bilag")
    ModelAndView attach(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam("file") Optional<MultipartFile> file,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Verdict<?> verdict = file.filter(one -> !one.isEmpty()).isEmpty()
                ? Verdict.refused("file", "Vælg en fil.")
                : book.attach(id, item, uploaded(file.get()), text(item, sent, "title"));
        return shown(meeting, item, sent, verdict, "Bilaget er gemt.", next);
    }

    private static UploadedFile uploaded(MultipartFile file) {
        try {
            return new UploadedFile("file", String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/bilag/{attachment:\\d{1,18}}/slet")
    ModelAndView detach(
            @PathVariable String id, @PathVariable long item, @PathVariable long attachment, RedirectAttributes next) {
        return shown(path.found(id), item, null, book.detach(id, item, attachment), "Bilaget er slettet.", next);
    }

    @PostMapping("/bilag/{attachment:\\d{1,18}}/offentlig")
    ModelAndView publish(
            @PathVariable String id,
            @PathVariable long item,
            @PathVariable long attachment,
            @RequestParam boolean published,
            RedirectAttributes next) {
        return shown(path.found(id), item, null, book.publish(id, item, attachment, published),
                published ? "Bilaget offentliggøres med referatet." : "Bilaget offentliggøres ikke.", next);
    }

    private ModelAndView shown(
            Meeting meeting,
            long item,
            MultiValueMap<String, String> sent,
            Verdict<?> verdict,
            String message,
            RedirectAttributes next) {
        if (verdict instanceof Verdict.Refused<?> refused) {
            List<Problem> onThePage = refused.problems().stream()
                    .map(one -> new Problem(MinutesForm.field(item, one.field()), one.sentence()))
                    .toList();
            return sheet.refused(meeting, onThePage).addObject("sent", sent == null ? null : sent.toSingleValueMap());
        }
        return MinutesPages.back(meeting.id(), "punkt-" + item, message, next);
    }

    private static String text(long item, MultiValueMap<String, String> sent, String name) {
        return MinutesPages.text(sent, MinutesForm.field(item, name));
    }
}
