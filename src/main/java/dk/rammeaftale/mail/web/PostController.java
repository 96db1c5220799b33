package dk.rammeaftale.mail.web;

import dk.rammeaftale.mail.application.HeldMails;
import dk.rammeaftale.mail.application.IncomingRegister;
import dk.rammeaftale.mail.application.KeptLinks;
import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.mail.application.MailFile;
import dk.rammeaftale.mail.application.MailFiles;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.LinkPlaceholder;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The post page: every mail of the service, and the decisions on those that do not go by themselves. */
@Controller
@RequestMapping("/post")
class PostController {

    /** Shown where a token is put in when the mail leaves: it belongs to the recipient alone. */
    private static final String PERSONAL_LINK = "(personligt link, vises kun i den sendte mail)";
    private static final Map<String, String> STATES = states();
    private static final int LONGEST_REASON = 500;

    private final Mailbox mailbox;
    private final Outbox outbox;
    private final HeldMails heldMails;
    private final IncomingRegister incoming;
    private final LinkSettings links;
    private final MailFiles files;
    private final Optional<KeptLinks> keptLinks;

    PostController(
            Mailbox mailbox, Outbox outbox, HeldMails heldMails, IncomingRegister incoming, LinkSettings links,
            MailFiles files, Optional<KeptLinks> keptLinks) {
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.heldMails = heldMails;
        this.incoming = incoming;
        this.links = links;
        this.files = files;
        this.keptLinks = keptLinks;
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(MailState.values()).forEach(state -> states.put(state.name(), state.label()));
        return Collections.unmodifiableMap(states);
    }

    /** Runs before every address of the page; the page shows everybody's mail. */
    @ModelAttribute
    void onlyForReaders(Authentication who) {
        PostReaders.refuseOthers(who);
    }

    @GetMapping
    String list(
            @RequestParam(name = "sag", defaultValue = "") String thread,
            @RequestParam(name = "tilstand", defaultValue = "") String state,
            @RequestParam(name = "soeg", defaultValue = "") String words,
            @RequestParam(name = "side", defaultValue = "1") int number,
            Model model) {
        MailFilter filter = new MailFilter(entered(thread), stateOf(state), entered(words));
        Page<StoredMail> page = mailbox.newest(filter, Slice.page(number));
        model.addAttribute("page", page.map(mail -> PostRow.of(mail, outbox.isServerNamed())));
        model.addAttribute("returned", incoming.returnedAmong(page.rows().stream().map(StoredMail::id).toList()));
        model.addAttribute("address", UriComponentsBuilder.fromPath("/post")
                .queryParam("sag", "{sag}")
                .queryParam("tilstand", "{tilstand}")
                .queryParam("soeg", "{soeg}")
                .encode()
                .buildAndExpand(thread.strip(), filter.state().map(MailState::name).orElse(""), words.strip())
                .toUriString() + "&");
        model.addAttribute("thread", thread.strip());
        model.addAttribute("words", words.strip());
        model.addAttribute("filtered", !filter.equals(MailFilter.ALL));
        model.addAttribute("state", filter.state().map(MailState::name).orElse(""));
        model.addAttribute("states", STATES);
        model.addAttribute("sends", outbox.isServerNamed());
        return "post";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable long id, Authentication who, Model model) {
        StoredMail mail = found(id);
        boolean held = mail.state() == MailState.HELD;
        model.addAttribute("mail", PostRow.of(mail, outbox.isServerNamed()));
        model.addAttribute("lines", PostPart.lines(shown(mail.words().text()), links.baseUrl()));
        model.addAttribute("opensLink", keptLinks.filter(kept -> kept.isIn(mail)).isPresent());
        model.addAttribute("held", held);
        model.addAttribute("decides", held && isOfTheSecretariat(who));
        model.addAttribute("answers", incoming.answersTo(id).stream().map(IncomingRow::of).toList());
        model.addAttribute("files", files.namesOn(id));
        model.addAttribute("numbers", held ? heldMails.numbersIn(mail) : List.of());
        return "post-mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable long id) {
        return SandboxedHtml.of(shown(found(id).words().html()));
    }

    @GetMapping("/{id}/fil/{position:\\d{1,3}}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int position) {
        MailFile file = files.on(id, position)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Filen findes ikke."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }

    @PostMapping("/{id}/again")
    String sendAgain(@PathVariable long id, RedirectAttributes next) {
        found(id);
        return told(id, outbox.sendAgain(id), "Mailen sendes igen.", next);
    }

    @PostMapping("/{id}/link")
    String openLink(@PathVariable long id) {
        StoredMail mail = found(id);
        return keptLinks.flatMap(kept -> kept.open(mail))
                .map(path -> "redirect:" + path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Linket kan kun åbnes af modtageren."));
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable long id, Authentication who, RedirectAttributes next) {
        onlyForTheSecretariat(who);
        found(id);
        return told(id, heldMails.sendAsItIs(id, who.getName()), "Mailen er frigivet, som den er.", next);
    }

    @PostMapping("/{id}/redact")
    String redact(@PathVariable long id, Authentication who, RedirectAttributes next) {
        onlyForTheSecretariat(who);
        found(id);
        boolean done = heldMails.redactAndSend(id, who.getName());
        return told(id, done, "Nummeret er fjernet, og mailen er frigivet.", next);
    }

    @PostMapping("/{id}/discard")
    String discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String begrundelse,
            Authentication who,
            RedirectAttributes next) {
        onlyForTheSecretariat(who);
        found(id);
        if (begrundelse.strip().length() > LONGEST_REASON) {
            next.addFlashAttribute("done", false);
            next.addFlashAttribute("message", "Intet er ændret: skriv begrundelsen med højst 500 tegn.");
            return "redirect:/post/" + id;
        }
        return told(id, heldMails.discard(id, who.getName(), begrundelse.strip()), "Mailen bliver ikke sendt.", next);
    }

    private static void onlyForTheSecretariat(Authentication who) {
        if (!isOfTheSecretariat(who)) {
            throw new AccessDeniedException("Kun sekretariatet afgør, hvad der skal ske med en tilbageholdt mail.");
        }
    }

    private static boolean isOfTheSecretariat(Authentication who) {
        return PostReaders.isAnyOf(Set.of(PostReaders.SECRETARIAT), who);
    }

    private static String shown(String words) {
        return LinkPlaceholder.hide(words, PERSONAL_LINK);
    }

    private StoredMail found(long id) {
        return mailbox.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Mailen findes ikke."));
    }

    private static String told(long id, boolean done, String sentence, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("message", done ? sentence : "Intet er ændret: mailen har allerede en anden tilstand.");
        return "redirect:/post/" + id;
    }

    private static Optional<String> entered(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    private static Optional<MailState> stateOf(String name) {
        for (MailState state : MailState.values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
