package dk.rammeaftale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A walk through the pages of Camunda's applications, on which axe counts what breaks WCAG 2.1 A and AA. */
final class CamundaPages {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Path RECORD = Path.of("src", "docs", "camunda-accessibility.md");

    private final String baseUrl;
    private final Function<String, Page> login;
    private final Map<String, Map<String, Integer>> broken = new LinkedHashMap<>();

    /** @param login opens a page on which somebody is logged in */
    CamundaPages(String baseUrl, Function<String, Page> login) {
        this.baseUrl = baseUrl;
        this.login = login;
    }

    /** What the record in {@code src/docs} says is broken on each page, as {@link #broken} counts it. */
    static Map<String, Map<String, Integer>> recorded() throws IOException {
        Map<String, Map<String, Integer>> pages = new LinkedHashMap<>();
        ROW.matcher(Files.readString(RECORD)).results().skip(1).forEach(row -> {
            Map<String, Integer> rules = new TreeMap<>();
            Stream.of(row.group(2).split(", ")).filter(rule -> !rule.equals("none")).map(rule -> rule.split(" "))
                    .forEach(rule -> rules.put(rule[0], Integer.valueOf(rule[1])));
            pages.put(row.group(1), rules);
        });
        return pages;
    }

    /** How many places on each page break which rule; a case must wait for viborg to tell of the contact. */
    Map<String, Map<String, Integer>> broken() {
        Page viborg = login.apply("viborg");
        open(viborg, "tasklist/", "li.task");
        count("Tasklist, opgavelisten", viborg);
        viborg.locator("li.task").filter(new Locator.FilterOptions().setHasText("Dokumentér kontakten")).first()
                .locator("a").first().click();
        viborg.locator("form.rammeaftale-form").waitFor();
        count("Tasklist, en opgave med sin formular", viborg);
        open(viborg, "tasklist/", ".start-process-action a");
        viborg.locator(".start-process-action a").click();
        viborg.locator(".modal-body .processes a").first().waitFor();
        count("Tasklist, start en sag", viborg);

        Page secretariat = login.apply("sekretariat");
        open(secretariat, "cockpit/default/#/dashboard", "text=Lige nu");
        count("Cockpit, forsiden", secretariat);
        open(secretariat, "cockpit/default/#/processes", "td a[href*='process-definition']");
        count("Cockpit, processerne", secretariat);
        secretariat.locator("td a[href*='process-definition']")
                .filter(new Locator.FilterOptions().setHasText("Kapacitetsjustering")).first().click();
        secretariat.locator("a[href*='process-instance']").first().waitFor();
        count("Cockpit, en proces", secretariat);
        secretariat.locator("a[href*='process-instance']").first().click();
        secretariat.locator("svg [data-element-id]").first().waitFor();
        secretariat.getByText("Sagen", new Page.GetByTextOptions().setExact(true)).click();
        secretariat.locator(".rammeaftale-part").first().waitFor();
        count("Cockpit, et forløb", secretariat);

        Page administrator = login.apply("admin");
        open(administrator, "admin/default/#/users", "td a[href*='users/']");
        count("Admin, brugerne", administrator);
        open(administrator, "admin/default/#/groups", "td a[href*='groups/']");
        count("Admin, grupperne", administrator);
        open(administrator, "welcome/default/#!/welcome", ".webapps a, .app-list a, section a");
        count("Welcome", administrator);
        return broken;
    }

    private void open(Page page, String address, String sign) {
        // Of two addresses that differ behind the # the second would not be loaded anew.
        page.navigate("about:blank");
        page.navigate(baseUrl + "/camunda/app/" + address);
        page.locator(sign).first().waitFor();
    }

    private void count(String name, Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Map<String, Integer> rules = new TreeMap<>();
        for (Rule rule : new AxeBuilder(page).withTags(LEVELS).setLegacyMode(true).analyze().getViolations()) {
            rules.put(rule.getId(), rule.getNodes().size());
        }
        broken.put(name, rules);
    }
}
