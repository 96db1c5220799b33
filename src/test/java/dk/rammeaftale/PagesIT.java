package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Our own pages as they are served, on a wide screen and on the narrowest. */
class PagesIT {

    private static final int WIDE = 1280;
    /** As narrow as WCAG 2.1 wants a page to fit (1.4.10), which is also the wide screen at 400 %. */
    private static final int NARROW = 320;
    private static final int PATIENCE = 60_000;

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static Chromium browser;
    private static Map<String, BrowserContext> people;
    private static String toBePrepared;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = PackagedService.start(folder, PackagedService.freePort()).waitUntilHealthy();
        people = Stream.of("viborg", "viborg-direktoer", "sekretariat", "admin")
                .collect(Collectors.toMap(Function.identity(), PagesIT::loggedIn));
        casesAreOnTheirWay();
    }

    /** So that there is a mail to read, a hearing to follow, and one to prepare. */
    private static void casesAreOnTheirWay() {
        ServiceCaller caller = new ServiceCaller(service.baseUrl());
        toBePrepared = isReadyForItsRoute(caller, "F-791-02", 42L);
        String heard = isReadyForItsRoute(caller, "F-791-01", 32L);
        completes(caller, "sekretariat", heard, "Task_ChooseRoute", Map.of("route", "HEARING"));
        completes(caller, "skive-direktoer", heard, "Task_AnswerHearing",
                Map.of("answer", "OBJECTION", "comment", "Vi har brug for pladserne de næste to år."));
    }

    private static String isReadyForItsRoute(ServiceCaller caller, String facility, long placesAfter) {
        Map<String, Object> proposal = Map.of("kind", "CHANGE", "facilityId", facility, "placesAfter", placesAfter,
                "effectiveDate", "2028-01-01", "reason", "Efterspørgslen er faldet.");
        HttpResponse<String> started = caller.post("viborg",
                "/engine-rest/process-definition/key/capacity-adjustment/start", ServiceCaller.variables(proposal));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String number = ServiceCaller.read(started).path("businessKey").asText();
        Map<String, Object> contacts = new HashMap<>();
        ServiceCaller.elements(caller.get("viborg", "/api/facilities")).stream()
                .filter(one -> one.path("id").asText().equals(facility))
                .forEach(one -> one.path("users").fieldNames().forEachRemaining(code -> {
                    contacts.put("contact_" + code + "_date", "2026-01-05");
                    contacts.put("contact_" + code + "_how", "PHONE");
                }));
        contacts.keySet().removeIf(name -> name.startsWith("contact_791_"));
        completes(caller, "viborg", number, "Task_ConfirmContact", contacts);
        return number;
    }

    private static void completes(
            ServiceCaller caller, String who, String number, String element, Map<String, Object> values) {
        List<JsonNode> tasks = await().atMost(Duration.ofMillis(PATIENCE))
                .until(() -> caller.tasks(who, number, element), found -> !found.isEmpty());
        HttpResponse<String> done = caller.post(
                who, "/engine-rest/task/" + tasks.get(0).path("id").asText() + "/complete", ServiceCaller.variables(values));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
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
        "sekretariat, /hoeringer, Høringer",
        "sekretariat, /hoeringer/ny, Ny høring",
        "viborg-direktoer, /hoeringer/ny, Ingen adgang",
        "viborg-direktoer, /hoeringer, Høringer",
        "viborg, /hoeringer, Høringer",
        "admin, /hoeringer, Ingen adgang",
        "sekretariat, /resultater, 'Resultater, der skal sendes'",
        "sekretariat, /stedfortraeder, Stedfortrædere i DASSOS",
        "viborg-direktoer, /stedfortraeder/791, Stedfortræder for Viborg Kommune",
        "sekretariat, /moeder, Møder",
        "viborg, /moeder, Møder",
        "viborg-direktoer, /moeder/dassos-2027-03-05, DASSOS",
        "sekretariat, /moeder/dassos-2027-03-05/flyt, Flyt eller ret mødet",
        "sekretariat, /moeder/dassos-2027-03-05/aflys, Aflys mødet",
        "sekretariat, /moeder/ny, Nyt møde",
        "sekretariat, /moeder/fora, Fora",
        "sekretariat, /moeder/fora/TAKSTGRUPPEN, Takstgruppen",
        "viborg, /moeder/plan, Ingen adgang",
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

    @ParameterizedTest
    @CsvSource({"sekretariat, true", "viborg-direktoer, false"})
    void everybody_can_follow_a_hearing_seat_by_seat(String who, boolean acts) {
        Page page = theHearing(who);
        assertThat(page.getByText("Vi har brug for pladserne")).isVisible();
        assertThat(page.getByText("Forlæng fristen")).hasCount(acts ? 1 : 0);
        check(page);
        page.setViewportSize(WIDE, 1700);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("hearing-matrix-" + who + ".png")));
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/forlaeng", "/luk", "/afbryd", "/pladser/665/svar", "/pladser/665/invitation", "/pladser/665/adresse"})
    void everybody_in_the_secretariat_can_act_on_a_hearing_and_read_what_is_wrong(String action) {
        Page page = theHearing("sekretariat");
        page.navigate(page.url() + action);
        check(page);

        page.locator("main button[type=submit]").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Intet er ændret");
        check(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("hearing-action" + action.replace('/', '-') + ".png")));
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/luk", "/afbryd"})
    void everybody_in_the_secretariat_is_asked_before_what_cannot_be_undone(String action) {
        Page page = theHearing("sekretariat");
        page.navigate(page.url() + action);
        page.getByLabel("Begrundelse").fill("Formanden har bedt om det.");
        page.locator("main button[type=submit]").click();

        assertThat(page.getByText("Er du sikker?")).isVisible();
        check(page);
        page.close();
    }

    @Test
    void everybody_in_the_secretariat_can_prepare_a_hearing() {
        Page page = people.get("sekretariat").newPage();
        page.navigate(service.baseUrl() + "/hoeringer/forbered/" + toBePrepared);
        check(page);

        page.locator("textarea").fill("Om 010190-1234.");
        page.getByText("Gem indledningen").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("CPR-nummer");
        check(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("hearing-prepare.png")));
        page.close();
    }

    @Test
    void everybody_in_the_secretariat_can_plan_a_year_and_read_what_is_wrong() {
        Page page = people.get("sekretariat").newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(service.baseUrl() + "/moeder/plan/2029");
        page.locator("#f-deadline_0").fill("2029-03-31");
        page.getByText("Gem udkastet for DASSOS").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Fristen for indmelding ligger efter mødet.");
        check(page);

        page.locator("#f-deadline_0").fill("");
        page.locator("#f-date_0").fill("2029-03-03");
        page.getByText("Gem udkastet for DASSOS").click();
        assertThat(page.getByText("Mødet ligger lørdag den 3. marts 2029.")).isVisible();
        check(page);

        page.getByText("Gå til godkendelse (4 møder)").click();
        check(page);
        page.getByText("Godkend og send planen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Mødeplanen for 2029 er godkendt. 21 mails er på vej.");
        check(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("meetings.png")));
        page.close();
    }

    private static Page theHearing(String who) {
        Page page = people.get(who).newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(service.baseUrl() + "/hoeringer");
        page.locator("td a").first().click();
        assertThat(page.locator("h1")).not().hasText("Høringer");
        return page;
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
