package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.engine.AccountNames;
import dk.rammeaftale.mail.application.TemplateEdits;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.Sentence.Place;
import dk.rammeaftale.mail.model.TemplateVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the mail templates: the secretariat reads them with made-up data, and changes their sentences. */
@Controller
@RequestMapping("/post/skabeloner")
class TemplatePages {

    private static final String FIELD = "tekst-";

    private final TemplateEdits templates;
    private final AccountNames accounts;

    TemplatePages(TemplateEdits templates, AccountNames accounts) {
        this.templates = templates;
        this.accounts = accounts;
    }

    @ModelAttribute
    void onlyForReaders(Authentication who) {
        PostReaders.refuseOthers(who);
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("post-skabeloner")
                .addObject("templates", templates.all().stream().map(Row::of).toList());
    }

    @GetMapping("/{name}")
    ModelAndView template(
            @PathVariable String name, @RequestParam(required = false) Integer version, Authentication who) {
        return page(name, version, who, List.of(), "");
    }

    @GetMapping("/{name}/html")
    ResponseEntity<byte[]> html(@PathVariable String name, @RequestParam(required = false) Integer version) {
        purpose(name);
        return SandboxedHtml.of(templates.sample(name, known(name, templates.versions(name), version)).html());
    }

    @GetMapping("/{name}/ret")
    ModelAndView form(@PathVariable String name, Authentication who) {
        onlyForTheSecretariat(who);
        purpose(name);
        int base = templates.versionInForce(name);
        List<String> words = templates.lines(name, base).stream().map(TemplateEdits.Line::words).toList();
        return form(name, base, words, "", Map.of());
    }

    @PostMapping("/{name}/ret")
    ModelAndView edit(
            @PathVariable String name,
            @RequestParam int base,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            @RequestParam(name = "handling", defaultValue = "") String action,
            @RequestParam Map<String, String> entered,
            Authentication who,
            RedirectAttributes next) {
        onlyForTheSecretariat(who);
        purpose(name);
        List<String> words = new ArrayList<>();
        for (int at = 0; at < templates.lines(name, 0).size(); at++) {
            words.add(entered.getOrDefault(FIELD + at, ""));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        templates.problems(name, words).forEach((at, problem) -> errors.put(FIELD + at, problem));
        if (action.equals("vis") && errors.isEmpty()) {
            RenderedMail mail = templates.sample(name, words);
            return form(name, base, words, reason, errors)
                    .addObject("subject", mail.subject())
                    .addObject("lines", mail.text().lines().toList());
        }
        if (errors.isEmpty()) {
            List<String> problems = templates.store(name, base, words, reason, who.getName());
            if (problems.isEmpty()) {
                next.addFlashAttribute("message", "Version " + (base + 1) + " er gemt og bruges fra nu af.");
                return new ModelAndView("redirect:/post/skabeloner/" + name);
            }
            problems.forEach(problem ->
                    errors.put(problem.startsWith("Skriv en begrundelse") ? "begrundelse" : "skabelon", problem));
        }
        ModelAndView page = form(name, base, words, reason, errors);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @PostMapping("/{name}/tilbage")
    ModelAndView takeBack(
            @PathVariable String name,
            @RequestParam int base,
            @RequestParam int version,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        onlyForTheSecretariat(who);
        purpose(name);
        List<String> problems = templates.takeBack(name, base, version, reason, who.getName());
        if (problems.isEmpty()) {
            next.addFlashAttribute("message", "Teksten fra version " + version + " er taget i brug igen som version "
                    + (base + 1) + ".");
            return new ModelAndView("redirect:/post/skabeloner/" + name);
        }
        ModelAndView page = page(name, version, who, problems, reason);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(
            String name, Integer version, Authentication who, List<String> problems, String reason) {
        List<TemplateVersion> versions = templates.versions(name);
        int inForce = versions.isEmpty() ? 0 : versions.get(0).version();
        String purpose = purpose(name);
        int shown = known(name, versions, version);
        RenderedMail mail = templates.sample(name, shown);
        UnaryOperator<String> names = accounts.of(versions.stream().map(TemplateVersion::by).toList());
        return new ModelAndView("post-skabelon")
                .addObject("name", name)
                .addObject("purpose", purpose)
                .addObject("shown", shown)
                .addObject("inForce", inForce)
                .addObject("decides", isOfTheSecretariat(who))
                .addObject("subject", mail.subject())
                .addObject("lines", mail.text().lines().toList())
                .addObject("versions", versions.stream().map(one -> VersionRow.of(one, names)).toList())
                .addObject("problems", problems)
                .addObject("reason", reason);
    }

    private ModelAndView form(
            String name, int base, List<String> words, String reason, Map<String, String> errors) {
        List<TemplateEdits.Line> lines = templates.lines(name, 0);
        long inSubject = lines.stream().filter(line -> line.sentence().place() == Place.SUBJECT).count();
        List<FieldRow> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            TemplateEdits.Line line = lines.get(at);
            rows.add(new FieldRow(
                    FIELD + at,
                    label(at, inSubject),
                    line.sentence().place() == Place.SUBJECT,
                    line.sentence().always() ? "" : "Står kun i mailen, når det passer på sagen.",
                    line.words(),
                    words.get(at)));
        }
        return new ModelAndView("post-skabelon-ret")
                .addObject("name", name)
                .addObject("purpose", purpose(name))
                .addObject("base", base)
                .addObject("rows", rows)
                .addObject("fields", templates.fields(name))
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    /** The sentences of the subject come first; several of them make up one line. */
    private static String label(int at, long inSubject) {
        if (at >= inSubject) {
            return "Tekst " + (at + 1 - inSubject);
        }
        return inSubject == 1 ? "Emne" : "Emne, del " + (at + 1);
    }

    private String purpose(String name) {
        return templates.purpose(name).orElseThrow(() -> noSuch("Skabelonen findes ikke."));
    }

    private int known(String name, List<TemplateVersion> versions, Integer asked) {
        int newest = versions.isEmpty() ? 0 : versions.get(0).version();
        int version = asked == null ? newest : asked;
        if (version < 0 || version > newest) {
            throw noSuch("Den version findes ikke af skabelonen " + name + ".");
        }
        return version;
    }

    private static ResponseStatusException noSuch(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }

    private static boolean isOfTheSecretariat(Authentication who) {
        return PostReaders.isAnyOf(Set.of(PostReaders.SECRETARIAT), who);
    }

    private static void onlyForTheSecretariat(Authentication who) {
        if (!isOfTheSecretariat(who)) {
            throw new AccessDeniedException("Kun sekretariatet retter skabeloner.");
        }
    }

    /** A template in the list. */
    record Row(String name, String purpose, String subject, String version) {

        static Row of(TemplateEdits.Listed listed) {
            return new Row(
                    listed.name(),
                    listed.purpose(),
                    listed.subject(),
                    listed.version()
                            .map(version -> "version %d, %s".formatted(
                                    version.version(), DanishDates.moment(version.at())))
                            .orElse("som leveret"));
        }
    }

    /** A version in the list of a template. */
    record VersionRow(int number, String at, String by, String reason, String what) {

        static VersionRow of(TemplateVersion version, UnaryOperator<String> names) {
            Optional<Integer> older = version.restoredFrom();
            return new VersionRow(
                    version.version(),
                    DanishDates.moment(version.at()),
                    names.apply(version.by()),
                    version.reason(),
                    older.map(number -> "teksten fra version " + number).orElse("rettet"));
        }
    }

    /** A sentence in the form; the hint says when it is not in every mail. */
    record FieldRow(String name, String label, boolean oneLine, String hint, String shipped, String words) {
    }
}
