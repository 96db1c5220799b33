package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.Inbox;
import dk.rammeaftale.mail.application.IncomingRegister;
import dk.rammeaftale.mail.model.IncomingKind;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.paging.Slice;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mail that came in: what each is taken for, which of ours it answers, and the original to be downloaded. */
@Controller
@RequestMapping("/post/ind")
class IncomingPostController {

    private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

    private final Inbox inbox;
    private final IncomingRegister register;

    IncomingPostController(Inbox inbox, IncomingRegister register) {
        this.inbox = inbox;
        this.register = register;
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForReaders(Authentication who) {
        PostReaders.refuseOthers(who);
    }

    @GetMapping
    String list(
            @RequestParam(name = "slags", defaultValue = "") String kindName,
            @RequestParam(name = "side", defaultValue = "1") int number,
            Model model) {
        Optional<IncomingKind> kind = kindNamed(kindName);
        String named = kind.map(IncomingKind::name).orElse("");
        model.addAttribute("page", register.newest(kind, Slice.page(number)).map(IncomingRow::of));
        model.addAttribute("address", "/post/ind?slags=" + named + "&");
        model.addAttribute("kind", named);
        model.addAttribute("kinds", IncomingKind.values());
        model.addAttribute("watched", inbox.isWatched());
        model.addAttribute("lastRead", inbox.lastReadAt().map(DanishDates::moment).orElse(""));
        model.addAttribute("trouble", inbox.trouble().orElse(""));
        return "post-incoming";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable long id, Model model) {
        IncomingMail mail = register.find(id).orElseThrow(IncomingPostController::notFound);
        model.addAttribute("mail", IncomingRow.of(mail));
        model.addAttribute("newLines", mail.newText().lines().toList());
        model.addAttribute("allLines", mail.fullText().lines().toList());
        model.addAttribute("attachments", register.attachments(id).stream().map(AttachmentRow::of).toList());
        return "post-incoming-mail";
    }

    /** Only ever as a file: what strangers write is not shown as a page of ours. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        byte[] original = register.original(id).orElseThrow(IncomingPostController::notFound);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("indkommet-" + id + ".eml").build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MAIL)
                .body(original);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Mailen findes ikke.");
    }

    private static Optional<IncomingKind> kindNamed(String name) {
        return Arrays.stream(IncomingKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
