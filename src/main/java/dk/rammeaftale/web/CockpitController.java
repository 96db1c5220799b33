package dk.rammeaftale.web;

import dk.rammeaftale.engine.EngineDesk;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Leads the tab in Cockpit from a process instance to what our own pages tell of it. */
@Controller
class CockpitController {

    private final EngineDesk desk;
    private final List<InstancePage> pages;

    CockpitController(EngineDesk desk, ObjectProvider<InstancePage> pages) {
        this.desk = desk;
        this.pages = pages.stream().toList();
    }

    @GetMapping("/cockpit/forloeb/{id}")
    RedirectView show(@PathVariable String id) {
        return desk.runningInstance(id)
                .flatMap(instance -> pages.stream().flatMap(page -> page.addressOf(instance).stream()).findFirst())
                .map(RedirectView::new)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Der er ingen side om forløbet, eller du har ikke adgang til det."));
    }
}
