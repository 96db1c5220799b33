package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.WithdrawalStart;
import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A case for other programs: what it is, where it stands, its attachments, and its withdrawal. */
@RestController
@RequestMapping("/api/cases/{number}")
class CaseController {

    private final Cases cases;
    private final CaseAccess access;
    private final Hearings hearings;
    private final Journal journal;
    private final WithdrawalStart withdrawal;

    CaseController(
            Cases cases, CaseAccess access, Hearings hearings, Journal journal, WithdrawalStart withdrawal) {
        this.cases = cases;
        this.access = access;
        this.hearings = hearings;
        this.journal = journal;
        this.withdrawal = withdrawal;
    }

    /** A case as outside clients read it; the names are part of the contract. */
    record CaseView(
            String number,
            String facilityId,
            String state,
            String outcome,
            int round,
            OffsetDateTime hearingDeadline,
            String rule,
            List<Entry> journal) {

        record Entry(OffsetDateTime at, String by, String what) {
        }
    }

    /** Why a case is withdrawn. */
    record WithdrawalRequest(String reason) {
    }

    @GetMapping
    CaseView show(@PathVariable String number, Viewer viewer) {
        CapacityCase found = visible(number, viewer);
        return new CaseView(
                found.number().value(),
                found.facility().map(facility -> facility.value()).orElse(null),
                found.state().name(),
                found.outcome().map(Enum::name).orElse(null),
                found.round(),
                hearingDeadline(found).orElse(null),
                found.assessment().map(assessment -> assessment.sentence()).orElse(null),
                journal.of(found.number(), access.mayReadReactions(found, viewer)).stream()
                        .map(entry -> new CaseView.Entry(
                                entry.at().atZone(DanishDates.ZONE).toOffsetDateTime(), entry.by(), entry.what()))
                        .toList());
    }

    /** The last second of the latest hearing; none before the first. */
    private Optional<OffsetDateTime> hearingDeadline(CapacityCase found) {
        return hearings.of(found.number()).stream()
                .flatMap(hearing -> hearing.opening().stream())
                .reduce((earlier, later) -> later)
                .map(Hearing.Opening::lastSecond)
                .map(second -> second.atZone(DanishDates.ZONE).toOffsetDateTime());
    }

    @GetMapping("/attachments/{position:[1-9]}")
    ResponseEntity<byte[]> attachment(@PathVariable String number, @PathVariable int position, Viewer viewer) {
        CapacityCase found = visible(number, viewer);
        Attachment attachment = cases.attachments(found.number()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(CaseController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(cases.content(found.number(), position).orElseThrow(CaseController::notFound));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @RequestBody WithdrawalRequest request, Viewer viewer) {
        CapacityCase found = visible(number, viewer);
        if (!access.mayWithdraw(found, viewer)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Kun driftsherrens sagsbehandlere og sekretariatet kan trække sagen.");
        }
        withdrawal.start(number, Optional.ofNullable(request.reason()).orElse(""));
    }

    private CapacityCase visible(String number, Viewer viewer) {
        return Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(wanted -> access.visible(wanted, viewer))
                .orElseThrow(CaseController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Sagen findes ikke, eller du har ikke adgang til den.");
    }
}
