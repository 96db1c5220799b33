package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.HttpCredentialsSend;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own pages as they are served, on a wide screen and on the narrowest. */
class PagesIT {

    private static final int WIDE = 1280;
    /** As narrow as WCAG 2.1 wants a page to fit (1.4.10), which is also the wide screen at 400 %. */
    private static final int NARROW = 320;
    private static final int PATIENCE = 60_000;

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static Chromium browser;
    private static Map<String, BrowserContext> people;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = PackagedService.start(folder, PackagedService.freePort()).waitUntilHealthy();
        people = Stream.of("viborg", "viborg-direktoer", "sekretariat", "admin")
                .collect(Collectors.toMap(Function.identity(), PagesIT::loggedIn));
        aCaseIsStarted();
    }

    /** So that there is a mail to read. */
    private static void aCaseIsStarted() {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        Map.of("kind", "NEW", "facilityName", "Botilbuddet Engdraget", "legalBasis", "Servicelovens § 107",
                        "targetGroup", "Voksne med autisme", "effectiveDate", "2027-06-01",
                        "reason", "Ventelisten er vokset.", "extraAffected", "779")
                .forEach((name, value) -> variables.put(name, Map.of("type", "String", "value", value)));
        variables.put("placesAfter", Map.of("type", "Long", "value", 12));
        APIResponse started = browser.requests()
                .newContext(new APIRequest.NewContextOptions()
                        .setBaseURL(service.baseUrl())
                        .setTimeout(PATIENCE)
                        .setHttpCredentials(new HttpCredentials("viborg", "demo").setSend(HttpCredentialsSend.ALWAYS)))
                .post("/engine-rest/process-definition/key/capacity-adjustment/start",
                        RequestOptions.create().setData(Map.of("variables", variables)));
        assertThat(started.status()).as(started::text).isEqualTo(200);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/login", "/login?error", "/login?logout"})
    void everybody_can_log_in(String address) {
        try (BrowserContext stranger = browser.somebody(WIDE)) {
            look(stranger, address, "Log ind");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "viborg, /, Høring og godkendelse efter rammeaftalen",
        "viborg-direktoer, /, Høring og godkendelse efter rammeaftalen",
        "sekretariat, /, Høring og godkendelse efter rammeaftalen",
        "admin, /, Høring og godkendelse efter rammeaftalen",
        "sekretariat, /stamdata, Stamdata",
        "sekretariat, /post, Post",
        "sekretariat, /post/ind, Indkommet post",
        "sekretariat, /resultater, 'Resultater, der skal sendes'",
        "sekretariat, /stedfortraeder, Stedfortrædere i DASSOS",
        "viborg-direktoer, /stedfortraeder/791, Stedfortræder for Viborg Kommune",
        "viborg, /stamdata, Ingen adgang",
        "viborg, /ukendt, Siden findes ikke"})
    void everybody_can_use_the_pages(String who, String address, String heading) {
        look(people.get(who), address, heading);
    }

    @Test
    void everybody_can_read_a_mail() {
        Page page = people.get("sekretariat").newPage();
        Locator first = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.navigate(service.baseUrl() + "/post");
            return first.count() > 0;
        });
        check(page);

        first.click();
        assertThat(page.getByText("Som HTML")).isVisible();
        check(page);
    }

    @Test
    void everybody_can_read_why_a_file_is_refused() {
        Page page = people.get("sekretariat").newPage();
        page.navigate(service.baseUrl() + "/stamdata");
        page.locator("#tilbud input[type=file]").setInputFiles(
                new FilePayload("tilbud.csv", "text/csv", "forkert;kolonne\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#tilbud button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("intet er ændret");
        check(page);
    }

    private void look(BrowserContext somebody, String address, String heading) {
        Page page = somebody.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.setDefaultTimeout(PATIENCE);
        page.navigate(service.baseUrl() + address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
        check(page);
        page.close();
        assertThat(complaints).as("what the browser complains of").noneMatch(words -> words.contains("Content Security Policy"));
    }

    private static void check(Page page) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            assertNothingSticksOut(page);
            assertNobodyIsShutOut(page);
        }
    }

    private static BrowserContext loggedIn(String who) {
        BrowserContext somebody = browser.somebody(WIDE);
        Page page = somebody.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(service.baseUrl() + "/login");
        page.getByLabel("Brugernavn").fill(who);
        page.getByLabel("Adgangskode").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind")).click();
        assertThat(page.locator(".who")).containsText(who);
        page.close();
        return somebody;
    }
}
