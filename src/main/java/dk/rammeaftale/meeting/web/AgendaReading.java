package dk.rammeaftale.meeting.web;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.application.ItemFiles;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.application.PublishedPapers;
import dk.rammeaftale.meeting.model.Meeting;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An agenda to read, with its attachments: as it stands for the secretariat, as it was sent for the members. */
@Controller
@RequestMapping("/moeder/{id}")
class AgendaReading {

    private final Agendas agendas;
    private final PublishedPapers published;
    private final ItemFiles files;
    private final MeetingOverview overview;

    AgendaReading(Agendas agendas, PublishedPapers published, ItemFiles files, MeetingOverview overview) {
        this.agendas = agendas;
        this.published = published;
        this.files = files;
        this.overview = overview;
    }

    @GetMapping("/dagsorden/vis")
    ModelAndView show(
            @PathVariable String id, @RequestParam(name = "for", defaultValue = "") String reader, Viewer viewer) {
        onlyForMembers(viewer);
        Meeting meeting = overview.find(id, viewer).orElseThrow(MeetingPages::notFound);
        boolean draft = viewer.isSecretariat() && meeting.state().isAhead();
        boolean forEverybody = viewer.isSecretariat() && reader.equals("alle");
        String html = draft
                ? forEverybody ? agendas.publicPreview(meeting) : agendas.preview(meeting)
                : (forEverybody ? published.publicAgenda(id) : published.agenda(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Dagsordenen er ikke sendt endnu."));
        return new ModelAndView("moede/vis")
                .addObject("title", "Dagsorden")
                .addObject("html", html)
                .addObject("draft", draft)
                .addObject("forEverybody", forEverybody)
                .addObject("meetingId", id)
                .addObject("mayEdit", viewer.isSecretariat());
    }

    @GetMapping("/bilag/{attachment:\\d{1,18}}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable long attachment, Viewer viewer) {
        onlyForMembers(viewer);
        return download(viewer.isSecretariat() ? files.content(id, attachment) : published.attachment(id, attachment));
    }

    static ResponseEntity<byte[]> download(Optional<CheckedFile> found) {
        CheckedFile file = found.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Bilaget findes ikke, eller du har ikke adgang til det."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }

    private static void onlyForMembers(Viewer viewer) {
        if (!viewer.isSecretariat() && !viewer.isMember()) {
            throw new AccessDeniedException(
                    "Dagsordenen med bilag er for medlemmerne. Det, der er offentliggjort, kan alle læse på siden «offentlig».");
        }
    }
}
