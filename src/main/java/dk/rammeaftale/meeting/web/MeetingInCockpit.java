package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.RunningInstance;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.web.InstancePage;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows in Cockpit in short when a meeting is held and how far it has come. */
@Controller
class MeetingInCockpit implements InstancePage {

    private final MeetingOverview overview;

    MeetingInCockpit(MeetingOverview overview) {
        this.overview = overview;
    }

    @Override
    public Optional<String> addressOf(RunningInstance instance) {
        return Optional.of(instance)
                .filter(running -> running.processKey().equals("meeting"))
                .map(running -> "/moeder/%s/resume".formatted(running.businessKey()));
    }

    @GetMapping("/moeder/{id}/resume")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        Meeting meeting = overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
        return new ModelAndView("moede/resume :: part")
                .addObject("meeting", MeetingPages.row(meeting, overview.forumNames()))
                .addObject("seesAgenda", overview.seesAgenda(meeting, viewer))
                .addObject("lines", overview.agenda(meeting, viewer));
    }
}
