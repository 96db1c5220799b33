package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.application.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a draft that nobody will send. */
@Controller
class DraftPages {

    private final Drafts drafts;
    private final TaskSheet words;

    DraftPages(Drafts drafts, TaskSheet words) {
        this.drafts = drafts;
        this.words = words;
    }

    @PostMapping("/opgaver/kladder/{id:\\d{1,9}}/slet")
    String discard(@PathVariable long id, @RequestParam(defaultValue = "0") int edition, Viewer viewer,
            RedirectAttributes next) {
        boolean deleted = drafts.discard(id, edition, viewer);
        drafts.find(id, viewer).map(words::note).ifPresent(newer -> {
            throw new ResponseStatusException(HttpStatus.CONFLICT, DraftWords.overtakenWhileDeleting(newer));
        });
        next.addFlashAttribute("message", deleted
                ? "Kladden er slettet."
                : "Der er ikke længere en sådan kladde hos jer.");
        return "redirect:/opgaver";
    }
}
