package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.application.TemplateEdits;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends the sample of a mail template to whoever asks for it: their address stands in the register, not in the request. */
@Controller
class SampleMailPages {

    private final TemplateEdits templates;
    private final Directory directory;

    SampleMailPages(TemplateEdits templates, Directory directory) {
        this.templates = templates;
        this.directory = directory;
    }

    @PostMapping("/post/skabeloner/{name}/proeve")
    String send(@PathVariable String name, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Kun sekretariatet sender prøver af skabeloner.");
        }
        if (templates.purpose(name).isEmpty() || version < 0 || version > templates.versionInForce(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Skabelonen findes ikke i den version.");
        }
        Optional<EmailAddress> address = directory.person(viewer.username()).map(Person::email);
        next.addFlashAttribute(address.isPresent() ? "message" : "trouble", address
                .map(mine -> templates.sendSample(name, version, mine)
                        ? "En prøve er på vej til " + mine.value() + ". Den kan også ses under Post."
                        : "En prøve til " + mine.value() + " ligger under Post. Der er ikke angivet nogen mailserver, så "
                                + "den sendes ikke.")
                .orElse("Prøven er ikke sendt: du står ikke i registret med en mailadresse. Indsæt dig under Stamdata, "
                        + "Personer, og prøv igen."));
        return "redirect:/post/skabeloner/" + name + "?version=" + version;
    }
}
