package dk.rammeaftale.setting.web;

import dk.rammeaftale.engine.AccountNames;
import dk.rammeaftale.setting.application.FileSettings;
import dk.rammeaftale.setting.application.SettingChanges;
import dk.rammeaftale.setting.application.SettingChanges.Shown;
import dk.rammeaftale.setting.application.Settings;
import dk.rammeaftale.setting.application.ShownRules;
import dk.rammeaftale.setting.model.SettingChange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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

/** The page of the settings: administrators change what can be changed, from a day on; the secretariat reads. */
@Controller
@RequestMapping("/indstillinger")
class SettingPages {

    private static final Pattern DAYS = Pattern.compile("^P(\\d{1,9})D$");
    private static final String ADMINISTRATORS = "camunda-admin";
    /** Where an error stands that belongs to no field of the page. */
    private static final String NO_FIELD = "";
    private static final Set<String> READERS = Set.of(ADMINISTRATORS, "secretariat");

    private final SettingChanges changes;
    private final FileSettings file;
    private final List<ShownRules> rules;
    private final Settings settings;
    private final AccountNames accounts;

    SettingPages(
            SettingChanges changes, FileSettings file, List<ShownRules> rules, Settings settings, AccountNames accounts) {
        this.changes = changes;
        this.file = file;
        this.rules = rules;
        this.settings = settings;
        this.accounts = accounts;
    }

    @ModelAttribute
    void onlyForReaders(Authentication who) {
        if (who == null || !isAnyOf(READERS, who)) {
            throw new AccessDeniedException("Kun administratorer og sekretariatet kan se indstillinger.");
        }
    }

    @GetMapping
    ModelAndView list(Authentication who) {
        return new ModelAndView("indstillinger")
                .addObject("groups", changes.groups().stream()
                        .map(group -> new GroupRows(
                                group.title(), group.settings().stream().map(SettingRow::of).toList()))
                        .toList())
                .addObject("rules", rules)
                .addObject("lines", file.lines())
                .addObject("historyTimeToLive", inWords(file.historyTimeToLive()))
                .addObject("decides", decides(who));
    }

    /** "P3650D" as "3.650 dage"; what is no number of days stays as it is written. */
    private static String inWords(String duration) {
        return DAYS.matcher(duration).replaceAll(
                days -> String.format(Locale.forLanguageTag("da"), "%,d dage", Long.parseLong(days.group(1))));
    }

    @GetMapping("/{name}")
    ModelAndView setting(@PathVariable String name, Authentication who) {
        Shown shown = found(name);
        return page(shown, who, Map.of(), shown.value(), "", "");
    }

    @PostMapping("/{name}")
    ModelAndView change(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String effectiveOn,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        onlyForAdministrators(who);
        Shown shown = found(name);
        Map<String, String> errors = changes.plan(name, value, effectiveOn, reason, who.getName());
        if (errors.isEmpty()) {
            next.addFlashAttribute("message", "Ændringen er planlagt.");
            return new ModelAndView("redirect:/indstillinger/" + name);
        }
        ModelAndView page = page(shown, who, errors, value, effectiveOn, reason);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @PostMapping("/{name}/{id:\\d{1,18}}/tilbage")
    ModelAndView withdraw(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        onlyForAdministrators(who);
        Shown shown = found(name);
        Optional<String> problem = changes.withdraw(name, id, reason, who.getName());
        if (problem.isEmpty()) {
            next.addFlashAttribute("message", "Den planlagte ændring er trukket tilbage.");
            return new ModelAndView("redirect:/indstillinger/" + name);
        }
        boolean stillPlanned = shown.planned().stream().anyMatch(change -> change.id() == id);
        ModelAndView page = page(
                shown, who, Map.of(stillPlanned ? "reason-" + id : NO_FIELD, problem.get()), shown.value(), "", "");
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(
            Shown shown, Authentication who, Map<String, String> errors, String value, String effectiveOn, String reason) {
        UnaryOperator<String> names = accounts.of(shown.history().stream().flatMap(SettingPages::people).toList());
        return new ModelAndView("indstilling")
                .addObject("setting", SettingRow.of(shown))
                .addObject("history", shown.history().stream()
                        .map(change -> ChangeRow.of(change, shown.setting(), settings.today(), names))
                        .toList())
                .addObject("decides", decides(who))
                .addObject("earliest", settings.today().plusDays(1))
                .addObject("errors", errors)
                .addObject("value", value)
                .addObject("effectiveOn", effectiveOn)
                .addObject("reason", reason);
    }

    private static Stream<String> people(SettingChange change) {
        return Stream.concat(Stream.of(change.by()), change.withdrawn().map(taken -> taken.by()).stream());
    }

    private Shown found(String name) {
        return changes.find(name).orElseThrow(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Indstillingen findes ikke, eller den kan ikke ændres her."));
    }

    private static boolean decides(Authentication who) {
        return isAnyOf(Set.of(ADMINISTRATORS), who);
    }

    private static void onlyForAdministrators(Authentication who) {
        if (!decides(who)) {
            throw new AccessDeniedException("Kun administratorer ændrer indstillinger.");
        }
    }

    private static boolean isAnyOf(Set<String> groups, Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(groups::contains);
    }

    /** The settings of a room. */
    record GroupRows(String title, List<SettingRow> settings) {
    }
}
