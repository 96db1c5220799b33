package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of one agreement have in common: that there is such an agreement, and who may write. */
@Component
class AgreementPath {

    private final Agreements agreements;
    private final Clock clock;

    AgreementPath(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    Agreement found(String number) {
        return Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .flatMap(text -> agreements.find(new CaseNumber(text)))
                .orElseThrow(AgreementPath::notFound);
    }

    Milestone found(Agreement agreement, String step) {
        return agreements.milestone(agreement, step).orElseThrow(AgreementPath::notFound);
    }

    /** The day it is in Denmark. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }

    static String address(Agreement agreement) {
        return "/rammeaftaler/" + agreement.number();
    }

    static String address(Agreement agreement, String step) {
        return address(agreement) + "/trin/" + step;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Rammeaftalen eller trinnet findes ikke.");
    }

    static void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet ændrer i rammeaftalens plan.");
        }
    }

    /** A page that may come back with what is wrong, by field; the first sentence about a field counts. */
    static ModelAndView page(String view, List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), problem.sentence()));
        return new ModelAndView(view, problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST).addObject("errors", errors);
    }

    /** @param field what the page calls the file */
    static List<UploadedFile> uploaded(String field, List<MultipartFile> sent) {
        return (sent == null ? List.<MultipartFile>of() : sent).stream()
                .filter(file -> !file.isEmpty() || !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty())
                .map(file -> uploaded(field, file))
                .toList();
    }

    private static UploadedFile uploaded(String field, MultipartFile file) {
        try {
            return new UploadedFile(field, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseEntity<byte[]> download(CheckedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }
}
