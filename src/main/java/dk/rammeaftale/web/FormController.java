package dk.rammeaftale.web;

import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.engine.VisibleTask;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Serves the form of a task to those who may see the task, and a start form to those who may start the process. */
@Controller
class FormController {

    private final FormPages pages;
    private final EngineDesk desk;

    FormController(FormPages pages, EngineDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/forms/{name}.html")
    String form(@PathVariable String name, @RequestParam(required = false) String task,
            Authentication user, Model model, HttpServletResponse response) {
        FormPage page = pages.named(name).orElseThrow(FormController::noSuchForm);
        Optional<VisibleTask> shown = task == null ? Optional.empty() : Optional.of(visible(task, page));
        if (shown.isEmpty()) {
            checkStart(page);
        }
        Visitor visitor = Visitor.of(user);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAllAttributes(page.model(new FormRequest(visitor.username(), visitor.groups(), shown)));
        model.addAttribute("formTemplate", "forms/" + name);
        return "form-frame";
    }

    private VisibleTask visible(String taskId, FormPage page) {
        return desk.visibleTask(taskId)
                .filter(task -> page.elements().contains(task.element()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "Opgaven findes ikke, er allerede løst, eller er ikke din at se."));
    }

    private void checkStart(FormPage page) {
        String process = page.startsProcess().orElseThrow(FormController::noSuchForm);
        if (!desk.mayStart(process)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Du har ikke adgang til at starte denne sag.");
        }
    }

    private static ResponseStatusException noSuchForm() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Formularen findes ikke.");
    }
}
