package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One case on one page, for those who may see it. */
@Controller
class CasePages {

    private final CaseAccess access;
    private final CaseSheet sheet;

    CasePages(CaseAccess access, CaseSheet sheet) {
        this.access = access;
        this.sheet = sheet;
    }

    @GetMapping("/sager/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        CapacityCase found = Optional.of(number)
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(wanted -> access.visible(wanted, viewer))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Sagen findes ikke, eller du har ikke adgang til den."));
        return new ModelAndView("sag", sheet.of(found, viewer));
    }
}
