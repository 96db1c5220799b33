package dk.rammeaftale.hearing.web;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.AnswerFiles;
import dk.rammeaftale.hearing.application.AnswerTable;
import dk.rammeaftale.hearing.application.HearingFiles;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.OwnHearingAccess;
import dk.rammeaftale.hearing.model.Hearing;
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
import org.springframework.web.server.ResponseStatusException;

/** What can be fetched of a hearing: attachments and files of answers for those who see it, the table of answers for the secretariat. */
@Controller
@RequestMapping("/hoeringer/{id:\\d{1,18}}")
class HearingDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Hearings hearings;
    private final OwnHearingAccess access;
    private final HearingFiles files;
    private final AnswerFiles answerFiles;
    private final AnswerTable table;

    HearingDownloads(
            Hearings hearings, OwnHearingAccess access, HearingFiles files, AnswerFiles answerFiles, AnswerTable table) {
        this.hearings = hearings;
        this.access = access;
        this.files = files;
        this.answerFiles = answerFiles;
        this.table = table;
    }

    @GetMapping("/bilag/{position:[1-9]}")
    ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int position, Viewer viewer) {
        return download(access.visible(id, viewer).flatMap(hearing -> files.find(hearing.id(), position)));
    }

    @GetMapping("/svarfiler/{file:\\d{1,18}}")
    ResponseEntity<byte[]> answered(@PathVariable long id, @PathVariable long file, Viewer viewer) {
        return download(access.visible(id, viewer).flatMap(hearing -> answerFiles.find(hearing.id(), file)));
    }

    @GetMapping("/svar.csv")
    ResponseEntity<byte[]> answers(@PathVariable long id, Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet henter svarene som en fil.");
        }
        Hearing hearing = hearings.find(id).orElseThrow(HearingDownloads::notFound);
        return sent("svar-%s.csv".formatted(hearing.caseNumber()), CSV,
                CsvWriter.write(table.header(id), table.rows(id)));
    }

    private static ResponseEntity<byte[]> download(Optional<CheckedFile> file) {
        return file.map(found -> sent(found.name(), MediaType.parseMediaType(found.mediaType()), found.content()))
                .orElseThrow(HearingDownloads::notFound);
    }

    static ResponseEntity<byte[]> sent(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Det findes ikke, eller du har ikke adgang til det.");
    }
}
