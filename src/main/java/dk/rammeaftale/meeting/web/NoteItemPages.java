package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.web.NoteLinks;
import dk.rammeaftale.meeting.application.HearingItems;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat puts the note of a hearing on the agenda of a meeting. */
@Controller
@RequestMapping("/hoeringer/{id:\\d{1,18}}/notat/punkt")
class NoteItemPages implements NoteLinks {

    private final HearingItems items;
    private final Hearings hearings;

    NoteItemPages(HearingItems items, Hearings hearings) {
        this.items = items;
        this.hearings = hearings;
    }

    @Override
    public List<NoteLink> of(Hearing hearing) {
        String text = items.open(hearing.id()).isPresent() ? "Opdatér punktet på dagsordenen" : "Sæt på dagsordenen";
        return List.of(new NoteLink(text, "/hoeringer/%d/notat/punkt".formatted(hearing.id())));
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet sætter høringsnotatet på dagsordenen.");
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return page(found(id), Optional.empty());
    }

    @PostMapping
    ModelAndView put(
            @PathVariable long id, @RequestParam Optional<String> meeting, Viewer viewer, RedirectAttributes next) {
        Hearing hearing = found(id);
        Verdict<Meeting> verdict = items.put(id, meeting, viewer);
        if (verdict instanceof Verdict.Refused<Meeting> refused) {
            ModelAndView page = page(hearing, meeting).addObject("errors", errors(refused.problems()));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        Meeting chosen = ((Verdict.Accepted<Meeting>) verdict).value();
        next.addFlashAttribute("message", "Notatet er på dagsordenen: %s.".formatted(items.nameOf(chosen)));
        return new ModelAndView("redirect:/hoeringer/" + id + "/notat");
    }

    private ModelAndView page(Hearing hearing, Optional<String> entered) {
        Optional<AgendaItem> there = items.open(hearing.id());
        Map<String, String> meetings = new LinkedHashMap<>();
        items.choices(hearing.id()).forEach(meeting -> meetings.put(meeting.id(), items.nameOf(meeting)));
        return new ModelAndView("notat-punkt")
                .addObject("hearing", hearing)
                .addObject("there", there.isPresent())
                .addObject("meetings", meetings)
                .addObject("chosen", entered.or(() -> there.flatMap(AgendaItem::meetingId)).orElse(null));
    }

    private static Map<String, String> errors(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(
                Problem::field, Problem::sentence, (one, same) -> one, LinkedHashMap::new));
    }

    private Hearing found(long id) {
        return hearings.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Høringen findes ikke."));
    }
}
