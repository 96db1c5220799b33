package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.EnteredMeeting;
import dk.rammeaftale.meeting.application.Forums;
import dk.rammeaftale.meeting.application.MeetingMoves;
import dk.rammeaftale.meeting.application.MeetingMoves.Done;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms with which the secretariat adds, moves and cancels a meeting. */
@Controller
@RequestMapping("/moeder")
class MeetingMovePages {

    private final MeetingMoves moves;
    private final MeetingOverview overview;
    private final Forums forums;

    MeetingMovePages(MeetingMoves moves, MeetingOverview overview, Forums forums) {
        this.moves = moves;
        this.overview = overview;
        this.forums = forums;
    }

    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        CheckedPage.onlyForTheSecretariat(viewer);
    }

    @GetMapping("/ny")
    ModelAndView newMeeting(@RequestParam(defaultValue = Forum.DASSOS) String forum) {
        EnteredMeeting usual = forums.find(forum).map(EnteredMeeting::usual).orElseThrow(MeetingPages::notFound);
        return newMeeting(forum, usual, List.of());
    }

    @PostMapping("/ny")
    ModelAndView add(
            @RequestParam(defaultValue = "") String forum, @ModelAttribute EnteredMeeting entered, RedirectAttributes next) {
        Verdict<Done> verdict = moves.add(forum, entered);
        return verdict instanceof Verdict.Refused<Done> refused
                ? newMeeting(forum, entered, refused.problems())
                : done(((Verdict.Accepted<Done>) verdict).value(), "Mødet er planlagt.", next);
    }

    private ModelAndView newMeeting(String forum, EnteredMeeting entered, List<Problem> problems) {
        Map<String, String> names = new LinkedHashMap<>();
        forums.alive().forEach(one -> names.put(one.id(), one.name()));
        return CheckedPage.of("moede-nyt", problems)
                .addObject("forums", names)
                .addObject("forum", forum)
                .addObject("days", forums.find(forum).map(Forum::handInDays).orElse(null))
                .addObject("entered", entered);
    }

    @GetMapping("/{id}/flyt")
    ModelAndView moving(@PathVariable String id, Viewer viewer) {
        Meeting meeting = found(id, viewer);
        return moving(meeting, EnteredMeeting.of(meeting), "", List.of());
    }

    @PostMapping("/{id}/flyt")
    ModelAndView move(
            @PathVariable String id,
            @ModelAttribute EnteredMeeting entered,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        Meeting before = found(id, viewer);
        Verdict<Done> verdict = moves.move(id, followed(entered, before), reason);
        return verdict instanceof Verdict.Refused<Done> refused
                ? moving(before, entered, reason, refused.problems())
                : done(((Verdict.Accepted<Done>) verdict).value(), "Mødet er ændret.", next);
    }

    /** The deadline stands in the form: one that nobody has touched moves along with the day. */
    private static EnteredMeeting followed(EnteredMeeting entered, Meeting before) {
        boolean untouched = entered.deadline().equals(before.handInDeadline().toString());
        return untouched && !entered.date().equals(before.date().toString()) ? entered.withoutDeadline() : entered;
    }

    private ModelAndView moving(Meeting meeting, EnteredMeeting entered, String reason, List<Problem> problems) {
        return about(meeting, CheckedPage.of("moede-flyt", problems))
                .addObject("days", forums.find(meeting.forum()).map(Forum::handInDays).orElse(null))
                .addObject("agendaIsOut", meeting.state().hasAgenda())
                .addObject("entered", entered)
                .addObject("reason", reason);
    }

    @GetMapping("/{id}/aflys")
    ModelAndView cancelling(@PathVariable String id, Viewer viewer) {
        return cancelling(found(id, viewer), "", List.of());
    }

    @PostMapping("/{id}/aflys")
    ModelAndView cancel(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        Meeting meeting = found(id, viewer);
        Verdict<Done> verdict = moves.cancel(id, reason);
        return verdict instanceof Verdict.Refused<Done> refused
                ? cancelling(meeting, reason, refused.problems())
                : done(((Verdict.Accepted<Done>) verdict).value(), "Mødet er aflyst.", next);
    }

    private ModelAndView cancelling(Meeting meeting, String reason, List<Problem> problems) {
        Optional<Meeting> next = moves.nextAfter(meeting);
        return about(meeting, CheckedPage.of("moede-aflys", problems))
                .addObject("items", moves.openItems(meeting))
                .addObject("next", next.map(MeetingWords::when).orElse(null))
                .addObject("reason", reason);
    }

    private ModelAndView about(Meeting meeting, ModelAndView page) {
        return page.addObject("meeting", MeetingRow.of(
                        meeting, overview.forumNames().getOrDefault(meeting.forum(), meeting.forum())))
                .addObject("ahead", meeting.state().isAhead());
    }

    private static ModelAndView done(Done done, String what, RedirectAttributes next) {
        next.addFlashAttribute("message", what + " " + CheckedPage.told(done.told()));
        next.addFlashAttribute("warnings", done.warnings());
        return new ModelAndView("redirect:/moeder/" + done.meeting().id());
    }

    private Meeting found(String id, Viewer viewer) {
        return overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
    }
}
