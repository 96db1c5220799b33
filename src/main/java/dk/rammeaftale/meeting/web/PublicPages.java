package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.application.PublishedPapers;
import dk.rammeaftale.meeting.application.PublishedPapers.Published;
import dk.rammeaftale.web.PublicLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What everybody can read without login: published agendas and minutes, with the attachments that were chosen. */
@Controller
@RequestMapping("/offentlig")
class PublicPages {

    private final PublishedPapers papers;
    private final MeetingOverview overview;
    private final ObjectProvider<PublicLink> links;

    PublicPages(PublishedPapers papers, MeetingOverview overview, ObjectProvider<PublicLink> links) {
        this.papers = papers;
        this.overview = overview;
        this.links = links;
    }

    /** A meeting of which something is published. */
    public record Line(MeetingRow meeting, boolean agenda, boolean minutes) {
    }

    @GetMapping
    ModelAndView list() {
        Map<String, String> names = overview.forumNames();
        List<Line> lines = papers.all().stream().map(one -> line(one, names)).toList();
        return new ModelAndView("moede/offentlig")
                .addObject("lines", lines)
                .addObject("links", links.orderedStream().toList());
    }

    private static Line line(Published one, Map<String, String> names) {
        String forum = names.getOrDefault(one.meeting().forum(), one.meeting().forum());
        return new Line(MeetingRow.of(one.meeting(), forum), one.agenda(), one.minutes());
    }

    @GetMapping("/{meeting}/dagsorden")
    ModelAndView agenda(@PathVariable String meeting) {
        return document("Dagsorden", papers.publicAgenda(meeting));
    }

    @GetMapping("/{meeting}/referat")
    ModelAndView minutes(@PathVariable String meeting) {
        return document("Referat", papers.publicMinutes(meeting));
    }

    @GetMapping("/{meeting}/bilag/{attachment:\\d{1,18}}")
    Object attachment(@PathVariable String meeting, @PathVariable long attachment) {
        return papers.publicAttachment(meeting, attachment)
                .<Object>map(file -> AgendaReading.download(Optional.of(file)))
                .orElseGet(PublicPages::nothing);
    }

    /** Any other address: what is not published looks like what does not exist. */
    @RequestMapping("/**")
    ModelAndView nothingHere() {
        return nothing();
    }

    private static ModelAndView document(String title, Optional<String> html) {
        return html.map(text -> new ModelAndView("moede/offentlig-dokument").addObject("title", title).addObject("html", text))
                .orElseGet(PublicPages::nothing);
    }

    private static ModelAndView nothing() {
        return new ModelAndView("moede/offentlig-intet", HttpStatus.NOT_FOUND);
    }
}
