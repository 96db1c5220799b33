package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MinutesToRead;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MinutesVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The minutes to read: as published for members, and for the secretariat also the draft. */
@Controller
class PublishedMinutesPages {

    private final MeetingPath path;
    private final MinutesToRead minutes;
    private final ForumPeople people;

    PublishedMinutesPages(MeetingPath path, MinutesToRead minutes, ForumPeople people) {
        this.path = path;
        this.minutes = minutes;
        this.people = people;
    }

    /** @param udgave which version; without it the newest, or the draft where none is published */
    @GetMapping("/moeder/{id:[a-z0-9-]{1,60}}/referat/vis")
    ModelAndView show(@PathVariable String id, @RequestParam Optional<Integer> udgave, Viewer viewer) {
        if (!viewer.isSecretariat() && !viewer.isMember()) {
            throw new AccessDeniedException("Referatet læses af medlemmerne og sekretariatet.");
        }
        Meeting meeting = path.found(id);
        List<MinutesVersion> versions = minutes.versions(id);
        boolean draft = viewer.isSecretariat() && (versions.isEmpty() || udgave.equals(Optional.of(0)));
        if (draft) {
            return page(meeting, versions).addObject("draft", true).addObject("html", minutes.draft(meeting));
        }
        MinutesVersion shown = (udgave.isEmpty()
                        ? versions.stream().reduce((earlier, later) -> later)
                        : versions.stream().filter(one -> one.version() == udgave.get()).findFirst())
                .orElseThrow(MeetingPath::notFound);
        return page(meeting, versions).addObject("draft", false).addObject("shown", shown.version()).addObject("html", shown.html());
    }

    private ModelAndView page(Meeting meeting, List<MinutesVersion> versions) {
        List<MinutesVersion> newestFirst = new ArrayList<>(versions);
        Collections.reverse(newestFirst);
        return new ModelAndView("moede/referat-vis")
                .addObject("meeting", meeting)
                .addObject("forum", people.forum(meeting.forum()).name())
                .addObject("day", DanishDates.day(meeting.date()))
                .addObject("versions", newestFirst.stream().map(PublishedMinutesPages::line).toList());
    }

    /** A version in the list of them. */
    public record VersionLine(int version, String publishedAt, List<String> changes) {
    }

    private static VersionLine line(MinutesVersion version) {
        return new VersionLine(version.version(), DanishDates.moment(version.publishedAt()), version.changes());
    }
}
