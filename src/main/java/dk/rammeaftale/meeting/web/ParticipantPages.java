package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.Apologies;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is asked to a meeting and who cannot come, for the secretariat. */
@Controller
@RequestMapping("/moeder/{id:[a-z0-9-]{1,60}}/deltagere")
class ParticipantPages {

    private final MeetingPath path;
    private final Participants participants;
    private final Apologies apologies;
    private final ForumPeople people;
    private final Directory directory;

    ParticipantPages(
            MeetingPath path, Participants participants, Apologies apologies, ForumPeople people, Directory directory) {
        this.path = path;
        this.participants = participants;
        this.apologies = apologies;
        this.people = people;
        this.directory = directory;
    }

    /** Somebody on the list. */
    public record Line(long id, String name, String email, boolean seat, boolean themeDayOnly, String apology, String at,
            String note, String deputy) {
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        MeetingPath.onlyForTheSecretariat(viewer, "Kun sekretariatet ser og retter deltagerlisten.");
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return page(path.found(id));
    }

    /** The members of the forum, as they are now. */
    @PostMapping("/medlemmer")
    ModelAndView fill(@PathVariable String id, RedirectAttributes next) {
        path.found(id);
        participants.fill(id);
        return back(id, "Medlemmerne er hentet. De, der stod på listen, står der stadig.", next);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String asked,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Participants.Entered entered =
                new Participants.Entered(name.strip(), email.strip(), authority.strip(), asked.equals("THEME_DAY"));
        Verdict<Participant> verdict = participants.add(id, entered);
        if (verdict instanceof Verdict.Refused<Participant> refused) {
            return refused(meeting, refused)
                    .addObject("errors", MeetingPath.errors(refused.problems()))
                    .addObject("entered", entered);
        }
        return back(id, "%s er sat på listen.".formatted(name.strip()), next);
    }

    @PostMapping("/{participant:\\d{1,18}}/fjern")
    ModelAndView remove(@PathVariable String id, @PathVariable long participant, RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Verdict<Participant> verdict = participants.remove(id, participant);
        return verdict instanceof Verdict.Refused<Participant> refused
                ? refused(meeting, refused)
                : back(id, "Deltageren er taget af listen.", next);
    }

    /** What somebody has told the secretariat by telephone. */
    @PostMapping("/{participant:\\d{1,18}}/afbud")
    ModelAndView apologise(
            @PathVariable String id,
            @PathVariable long participant,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String deputyName,
            @RequestParam(defaultValue = "") String deputyEmail,
            RedirectAttributes next) {
        Meeting meeting = path.found(id);
        Verdict<Apology> verdict = apologies.record(
                id, participant, new Apologies.Entered(note.strip(), deputyName.strip(), deputyEmail.strip()));
        return verdict instanceof Verdict.Refused<Apology> refused
                ? refused(meeting, refused)
                : back(id, "Afbuddet er registreret. Deltageren får en kvittering på mail.", next);
    }

    @PostMapping("/{participant:\\d{1,18}}/afbud/fortryd")
    ModelAndView takeBack(@PathVariable String id, @PathVariable long participant, RedirectAttributes next) {
        path.found(id);
        return back(id, apologies.takeBack(id, participant)
                ? "Afbuddet er trukket tilbage. Deltageren får en kvittering på mail."
                : "Der var intet afbud at trække tilbage, eller mødet er begyndt.", next);
    }

    private ModelAndView refused(Meeting meeting, Verdict.Refused<?> refused) {
        ModelAndView page = page(meeting).addObject("problems", refused.problems());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView back(String id, String message, RedirectAttributes next) {
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/moeder/" + id + "/deltagere");
    }

    private ModelAndView page(Meeting meeting) {
        List<Line> lines = participants.of(meeting.id()).stream().map(this::line).toList();
        Map<String, String> authorities = new LinkedHashMap<>();
        directory.authorities().forEach(authority -> authorities.put(authority.code().value(), authority.name()));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("MEETING", "Mødet");
        meeting.themeDay().ifPresent(day -> asked.put("THEME_DAY", "Kun temadagen: " + day.title()));
        return new ModelAndView("moede/deltagere")
                .addObject("meeting", meeting)
                .addObject("forum", people.forum(meeting.forum()).name())
                .addObject("day", DanishDates.day(meeting.date()))
                .addObject("time", MeetingWords.when(meeting))
                .addObject("lines", lines)
                .addObject("absent", lines.stream().filter(line -> !line.apology().isEmpty()).count())
                .addObject("open", apologies.isOpen(meeting))
                .addObject("authorities", authorities)
                .addObject("askedTo", asked)
                .addObject("entered", new Participants.Entered("", "", "", false));
    }

    private Line line(Participant one) {
        return new Line(
                one.id(),
                participants.describe(one),
                one.email().map(Object::toString).orElse(""),
                one.seat(),
                one.themeDayOnly(),
                one.apology().map(given -> given.hasDeputy() ? "Afbud, stedfortræder kommer" : "Afbud").orElse(""),
                one.apology().map(given -> DanishDates.moment(given.at())).orElse(""),
                one.apology().map(Apology::note).orElse(""),
                one.apology().map(given -> given.deputyEmail().isEmpty()
                        ? given.deputyName()
                        : given.deputyName() + " (" + given.deputyEmail() + ")").orElse(""));
    }
}
