package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The meetings, those to come and those that were, and each of them; everyone logged in sees when and where. */
@Controller
@RequestMapping("/moeder")
class MeetingPages {

    private final MeetingOverview overview;
    private final Clock clock;

    MeetingPages(MeetingOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Map<String, String> names = overview.forumNames();
        List<MeetingRow> coming = new ArrayList<>();
        List<MeetingRow> past = new ArrayList<>();
        for (Meeting meeting : overview.visible(viewer)) {
            if (meeting.state() != MeetingState.DRAFT) {
                (meeting.date().isBefore(today) ? past : coming).add(row(meeting, names));
            }
        }
        Collections.reverse(past);
        return new ModelAndView("moeder")
                .addObject("coming", coming)
                .addObject("past", past)
                .addObject("waiting", overview.waiting(viewer))
                .addObject("mayPlan", viewer.isSecretariat());
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        Meeting meeting = overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
        return new ModelAndView("moede")
                .addObject("meeting", row(meeting, overview.forumNames()))
                .addObject("sections", sections(meeting, viewer))
                .addObject("seesAgenda", overview.seesAgenda(meeting, viewer))
                .addObject("draft", meeting.state() == MeetingState.DRAFT)
                .addObject("year", meeting.date().getYear())
                .addObject("ahead", meeting.state().isAhead())
                .addObject("agendaIsOut", meeting.state().hasAgenda())
                .addObject("isHeld", meeting.state() == MeetingState.HELD)
                .addObject("minutesAreOut", meeting.state() == MeetingState.MINUTES_PUBLISHED)
                .addObject("mayPlan", viewer.isSecretariat());
    }

    /** The items under the names of their sections; a section without any is left out. */
    private Map<String, List<MeetingOverview.Line>> sections(Meeting meeting, Viewer viewer) {
        List<MeetingOverview.Line> lines = overview.agenda(meeting, viewer);
        Map<String, List<MeetingOverview.Line>> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            List<MeetingOverview.Line> within =
                    lines.stream().filter(line -> line.item().section() == section).toList();
            if (!within.isEmpty()) {
                sections.put(section.number() + ". " + section.label(), within);
            }
        }
        return sections;
    }

    static MeetingRow row(Meeting meeting, Map<String, String> names) {
        return MeetingRow.of(meeting, names.getOrDefault(meeting.forum(), meeting.forum()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Mødet findes ikke, eller du har ikke adgang til det.");
    }
}
