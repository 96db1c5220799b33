package dk.rammeaftale.task.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.task.application.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a draft that nobody will send. */
@Controller
class DraftPages {

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/opgaver/kladder/{id:\\d{1,9}}/slet")
    String discard(@PathVariable long id, Viewer viewer, RedirectAttributes next) {
        next.addFlashAttribute("message", drafts.discard(id, viewer)
                ? "Kladden er slettet."
                : "Der er ikke længere en sådan kladde hos jer.");
        return "redirect:/opgaver";
    }
}
