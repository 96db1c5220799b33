package dk.rammeaftale.meeting.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meetings for other programs; the names are part of the contract. */
@RestController
@RequestMapping("/api/meetings")
class MeetingsApi {

    /** When a forum meets. */
    record MeetingJson(String id, String forum, LocalDate date, LocalDate handInDeadline, String state) {
    }

    /** A meeting with its agenda; no items for whoever must not see them. */
    record MeetingWithItemsJson(
            String id, String forum, LocalDate date, LocalDate handInDeadline, String state, List<ItemJson> items) {
    }

    /** An item of the agenda, with an outcome for each bullet that has one. */
    record ItemJson(String number, String section, String title, String caseNumber, List<String> outcomes) {
    }

    private final MeetingOverview overview;

    MeetingsApi(MeetingOverview overview) {
        this.overview = overview;
    }

    @GetMapping
    List<MeetingJson> meetings(Viewer viewer) {
        return overview.visible(viewer).stream()
                .map(meeting -> new MeetingJson(
                        meeting.id(), meeting.forum(), meeting.date(), meeting.handInDeadline(), meeting.state().name()))
                .toList();
    }

    @GetMapping("/{id}")
    MeetingWithItemsJson meeting(@PathVariable String id, Viewer viewer) {
        Meeting meeting = overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
        return new MeetingWithItemsJson(
                meeting.id(),
                meeting.forum(),
                meeting.date(),
                meeting.handInDeadline(),
                meeting.state().name(),
                overview.agenda(meeting, viewer).stream().map(MeetingsApi::json).toList());
    }

    private static ItemJson json(MeetingOverview.Line line) {
        return new ItemJson(
                line.number(),
                line.item().section().name(),
                line.item().title(),
                line.item().caseNumber().orElse(null),
                line.outcomes().stream().map(Enum::name).toList());
    }
}
