package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.ForumInputs;
import dk.rammeaftale.agreement.application.StepDocuments;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.ForumInput;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents of an agreement, and what forums outside the service have handed over; everyone logged in opens them. */
@Controller
@RequestMapping("/rammeaftaler/{number:\\d{4}-\\d{3,4}}")
class StepPaperPages {

    private final AgreementPath path;
    private final StepSheets sheets;
    private final StepDocuments documents;
    private final ForumInputs inputs;

    StepPaperPages(AgreementPath path, StepSheets sheets, StepDocuments documents, ForumInputs inputs) {
        this.path = path;
        this.sheets = sheets;
        this.documents = documents;
        this.inputs = inputs;
    }

    @GetMapping("/dokumenter/{id:\\d{1,18}}")
    ResponseEntity<byte[]> open(@PathVariable String number, @PathVariable long id) {
        return documents.content(path.found(number), id)
                .map(AgreementPath::download)
                .orElseThrow(AgreementPath::notFound);
    }

    @PostMapping("/trin/{key:[a-z0-9-]{1,40}}/dokumenter")
    ModelAndView add(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(name = "file", required = false) List<MultipartFile> sent,
            Viewer viewer,
            RedirectAttributes next) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        path.found(agreement, key);
        Verdict<StepDocument> added = documents.add(agreement, key, title, AgreementPath.uploaded("file", sent), viewer);
        if (added instanceof Verdict.Refused<StepDocument> refused) {
            return sheets.page(agreement, path.found(agreement, key), refused.problems(), Map.of("title", title), viewer);
        }
        StepDocument document = ((Verdict.Accepted<StepDocument>) added).value();
        next.addFlashAttribute("message", "«%s» er lagt op som version %d. Dokumentet er ikke offentligt.".formatted(
                document.title(), document.version()));
        return new ModelAndView("redirect:" + AgreementPath.address(agreement, key) + "#dokumenter");
    }

    @PostMapping("/dokumenter/{id:\\d{1,18}}/offentlig")
    ModelAndView publish(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam boolean published,
            Viewer viewer,
            RedirectAttributes next) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        Verdict<StepDocument> verdict = documents.publish(agreement, id, published, viewer);
        if (!(verdict instanceof Verdict.Accepted<StepDocument> accepted)) {
            throw AgreementPath.notFound();
        }
        next.addFlashAttribute("message", published
                ? "«%s» kan nu læses af alle.".formatted(accepted.value().title())
                : "«%s» er ikke længere offentligt.".formatted(accepted.value().title()));
        return new ModelAndView("redirect:" + AgreementPath.address(agreement, accepted.value().step()) + "#dokumenter");
    }

    @PostMapping("/trin/{key:[a-z0-9-]{1,40}}/input")
    ModelAndView record(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "inputFile", required = false) List<MultipartFile> files,
            Viewer viewer,
            RedirectAttributes next) {
        AgreementPath.onlyForTheSecretariat(viewer);
        Agreement agreement = path.found(number);
        path.found(agreement, key);
        Verdict<ForumInput> recorded = inputs.record(
                agreement,
                key,
                new ForumInputs.Entered(
                        sent.getOrDefault("forumName", ""),
                        sent.getOrDefault("givenOn", ""),
                        sent.getOrDefault("summary", ""),
                        AgreementPath.uploaded("inputFile", files)),
                viewer);
        if (recorded instanceof Verdict.Refused<ForumInput> refused) {
            return sheets.page(agreement, path.found(agreement, key), refused.problems(), sent, viewer);
        }
        next.addFlashAttribute("message", "Input fra %s er registreret.".formatted(
                ((Verdict.Accepted<ForumInput>) recorded).value().forumName()));
        return new ModelAndView("redirect:" + AgreementPath.address(agreement, key) + "#input");
    }
}
