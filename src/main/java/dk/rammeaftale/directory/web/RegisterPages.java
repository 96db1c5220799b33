package dk.rammeaftale.directory.web;

import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Verdict;
import dk.rammeaftale.web.CsvDownload;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page where the secretariat and administrators take the registers out as files and load them again. */
@Controller
@RequestMapping("/stamdata")
class RegisterPages {


    private final CsvDesk desk;
    private final ConfirmationOverview confirmations;

    RegisterPages(CsvDesk desk, ConfirmationOverview confirmations) {
        this.desk = desk;
        this.confirmations = confirmations;
    }

    @ModelAttribute
    void onlyForKeepersOfTheRegister(Viewer viewer) {
        RegisterKeepers.refuseOthers(viewer);
    }

    @GetMapping
    ModelAndView page() {
        return overview();
    }

    private ModelAndView overview() {
        return new ModelAndView("stamdata")
                .addObject("forms", desk.forms())
                .addObject("kinds", confirmations.kinds())
                .addObject("waiting", confirmations.waiting().size());
    }

    @GetMapping("/{name}.csv")
    ResponseEntity<byte[]> export(@PathVariable String name) {
        byte[] file = desk.export(name).orElseThrow(RegisterPages::noSuchRegister);
        return CsvDownload.of(name + ".csv", file);
    }

    @PostMapping("/{name}")
    ModelAndView load(
            @PathVariable String name,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Viewer viewer) throws IOException {
        byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
        Verdict<Loaded> verdict = desk.load(name, content, Optional.of(viewer.username()))
                .orElseThrow(RegisterPages::noSuchRegister);
        ModelAndView page = overview().addObject("loadedName", name);
        if (verdict instanceof Verdict.Refused<Loaded> refused) {
            page.addObject("faults", refused.problems());
            page.setStatus(HttpStatus.BAD_REQUEST);
        } else {
            page.addObject("loaded", ((Verdict.Accepted<Loaded>) verdict).value());
        }
        return page;
    }

    static ResponseStatusException noSuchRegister() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Der findes ikke stamdata med det navn.");
    }
}
