package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.CouncilTreatments;
import dk.rammeaftale.agreement.application.EnteredRatification;
import dk.rammeaftale.agreement.application.EnteredTreatment;
import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of the approvals by the councils, seen by everybody who logs in; and each authority's own page, on which its people record. */
@Controller
@RequestMapping("/rammeaftaler/{number:\\d{4}-\\d{3,4}}")
class RatificationPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String COUNCIL = "/godkendelser/{code:[1-9]\\d{2,3}}";

    private final RatificationSheet sheet;
    private final Ratifications ratifications;
    private final CouncilTreatments treatments;

    RatificationPages(RatificationSheet sheet, Ratifications ratifications, CouncilTreatments treatments) {
        this.sheet = sheet;
        this.ratifications = ratifications;
        this.treatments = treatments;
    }

    @GetMapping("/godkendelser")
    ModelAndView board(@PathVariable String number) {
        return sheet.all(sheet.found(number));
    }

    @GetMapping("/godkendelser.csv")
    ResponseEntity<byte[]> export(@PathVariable String number) {
        RatificationBoard now = sheet.board(sheet.found(number));
        return sent("godkendelser-%s.csv".formatted(number), CSV,
                CsvWriter.write(CouncilRow.HEADINGS, sheet.rows(now).stream().map(CouncilRow::cells).toList()));
    }

    @GetMapping(COUNCIL)
    ModelAndView council(@PathVariable String number, @PathVariable String code, Viewer viewer) {
        return sheet.one(sheet.found(number), code, viewer);
    }

    @GetMapping(COUNCIL + "/udskrift/{document:\\d{1,18}}")
    ResponseEntity<byte[]> extract(@PathVariable String number, @PathVariable String code, @PathVariable long document) {
        CheckedFile file = ratifications.extract(sheet.found(number), new AuthorityCode(code), document)
                .orElseThrow(RatificationSheet::notFound);
        return sent(file.name(), MediaType.parseMediaType(file.mediaType()), file.content());
    }

    static ResponseEntity<byte[]> sent(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    @PostMapping(COUNCIL + "/moede")
    ModelAndView plan(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        Agreement agreement = recordable(number, code, viewer);
        Verdict<?> verdict = ratifications.planMeeting(
                agreement.id(), new AuthorityCode(code), text(sent, "plannedDate"), text(sent, "plannedLink"), viewer);
        return shown(agreement, code, viewer, planned(verdict), sent, "Rådets møde er gemt.", next);
    }

    /** Two forms on one page have a date and a link each. */
    private static Verdict<?> planned(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?> refused
                ? Verdict.refused(refused.problems().stream()
                        .map(one -> new Problem(one.field().equals("meetingDate") ? "plannedDate" : "plannedLink", one.sentence()))
                        .toList())
                : verdict;
    }

    @PostMapping(COUNCIL + "/beslutning")
    ModelAndView record(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam("extract") Optional<MultipartFile> extract,
            Viewer viewer,
            RedirectAttributes next) {
        Agreement agreement = recordable(number, code, viewer);
        EnteredRatification entered = new EnteredRatification(
                text(sent, "decision"),
                text(sent, "meetingDate"),
                text(sent, "reservation"),
                text(sent, "agendaLink"),
                uploaded(extract));
        try {
            Verdict<?> verdict = ratifications.recordAndGoOn(agreement.id(), new AuthorityCode(code), entered, viewer);
            return shown(agreement, code, viewer, verdict, sent, "Rådets beslutning er registreret.", next);
        } catch (ConcurrencyFailureException overtaken) {
            return overtaken(agreement, code, viewer, sent);
        }
    }

    @PostMapping(COUNCIL + "/udskrift")
    ModelAndView prove(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam("extract") Optional<MultipartFile> extract,
            Viewer viewer,
            RedirectAttributes next) {
        Agreement agreement = recordable(number, code, viewer);
        Verdict<?> verdict = ratifications.proveBy(agreement.id(), new AuthorityCode(code), uploaded(extract), viewer);
        return shown(agreement, code, viewer, verdict, null, "Udskriften er vedhæftet.", next);
    }

    @PostMapping(COUNCIL + "/behandling")
    ModelAndView treat(
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes next) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet registrerer, hvordan DASSOS og KKR har behandlet det.");
        }
        Agreement agreement = sheet.found(number);
        sheet.found(agreement, code);
        EnteredTreatment entered = new EnteredTreatment(
                text(sent, "treatedBy"),
                text(sent, "treatedOn"),
                text(sent, "treatment"),
                text(sent, "settled").filter(one -> one.equals("true") || one.equals("false")).map(Boolean::valueOf));
        try {
            Verdict<?> verdict = treatments.treatAndGoOn(agreement.id(), new AuthorityCode(code), entered, viewer);
            return shown(agreement, code, viewer, verdict, sent, "Behandlingen er registreret.", next);
        } catch (ConcurrencyFailureException overtaken) {
            return overtaken(agreement, code, viewer, sent);
        }
    }

    private Agreement recordable(String number, String code, Viewer viewer) {
        Agreement agreement = sheet.found(number);
        sheet.found(agreement, code);
        if (!Ratifications.mayRecord(viewer, new AuthorityCode(code))) {
            throw new AccessDeniedException("Rådets beslutning registreres af myndigheden selv eller af sekretariatet.");
        }
        return agreement;
    }

    private ModelAndView shown(
            Agreement agreement,
            String code,
            Viewer viewer,
            Verdict<?> verdict,
            MultiValueMap<String, String> sent,
            String message,
            RedirectAttributes next) {
        if (verdict instanceof Verdict.Refused<?> refused) {
            return sheet.refused(agreement, code, viewer, refused.problems(), values(sent));
        }
        next.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/rammeaftaler/%s/godkendelser/%s".formatted(agreement.number(), code));
    }

    private ModelAndView overtaken(Agreement agreement, String code, Viewer viewer, MultiValueMap<String, String> sent) {
        ModelAndView page = sheet.refused(agreement, code, viewer, List.of(new Problem(
                "decision", "En kollega har registreret noget imens, eller aftalen er ved at gå videre. Se, hvad der står nu, og prøv igen.")),
                values(sent));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static Map<String, String> values(MultiValueMap<String, String> sent) {
        return sent == null ? null : sent.toSingleValueMap();
    }

    private static Optional<String> text(MultiValueMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<UploadedFile> uploaded(Optional<MultipartFile> file) {
        return file.filter(one -> !one.isEmpty()).map(one -> {
            try {
                return new UploadedFile("extract", String.valueOf(one.getOriginalFilename()), one.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
