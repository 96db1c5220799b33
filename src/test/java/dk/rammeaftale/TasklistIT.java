package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.HttpCredentialsSend;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged service as a new user meets it, in a real browser. */
class TasklistIT {

    private static final String ASKED = "CallActivity_Hearing";
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{4}-\\d{3}");
    /** A machine that does other things too is slow to draw. */
    private static final int PATIENCE = 60_000;

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static Chromium browser;
    private static Map<String, BrowserContext> people;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        people = new HashMap<>();
        service = PackagedService.startJar(folder, PackagedService.freePort()).waitUntilHealthy();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterEach
    void closeTabs() {
        people.values().forEach(somebody -> somebody.pages().forEach(Page::close));
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

    @Test
    void a_case_runs_from_the_start_form_to_its_decision() {
        Page viborg = loggedIn("viborg");
        chooseToStart(viborg, "Kapacitetsjustering");
        proposeTwelvePlacesMore(viborg);

        String number = openTask(viborg, "Dokumentér kontakten");
        claim(viborg);
        button(viborg, "Udfyld for alle").click();
        send(viborg);

        Page secretariat = loggedIn("sekretariat");
        openTask(secretariat, "Vælg mailhøring eller møde");
        claim(secretariat);
        assertThat(form(secretariat)).containsText("12 pladser flere er mere end 10");
        form(secretariat).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Mailhøring")).check();
        send(secretariat);

        Page director = loggedIn("aarhus-direktoer");
        assertThat(openTask(director, "Besvar høringen")).isEqualTo(number);
        assertThat(form(director)).containsText("Du svarer for Aarhus Kommune");
        seeTheHearingInCockpit(secretariat, number);
        form(director).getByLabel("Ingen bemærkninger").check();
        send(director);

        moveTheClock("P20D");

        assertThat(theCase(number)).contains("\"state\":\"DECIDED\"", "\"outcome\":\"APPROVED_BY_SILENCE\"");
        Page skive = loggedIn("skive-direktoer");
        openTasklist(skive);
        assertThat(skive.getByText("Ingen opgaver her.")).isVisible();
        assertThat(tasks(skive)).hasCount(0);
    }

    private void proposeTwelvePlacesMore(Page page) {
        Locator form = form(page);
        form.getByLabel("Ændring af antal pladser").check();
        form.getByLabel("Tilbud", new Locator.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setIndex(1));
        String chosen = form.locator("#f-facilityId option").nth(1).innerText();
        int places = Integer.parseInt(found("\\((\\d+) pladser\\)", chosen).group(1));
        form.getByLabel("Antal pladser efter ændringen").fill(String.valueOf(places));
        form.getByLabel("Gælder fra").fill("2027-06-01");
        form.getByLabel("Begrundelse").fill("Ventelisten er vokset, og flere kommuner efterspørger pladser.");
        start(page);
        assertThat(form.getByRole(AriaRole.ALERT)).hasText("Tilbuddet har allerede %d pladser. Skriv et andet antal.".formatted(places));

        form.getByLabel("Antal pladser efter ændringen").fill(String.valueOf(places + 12));
        start(page);
        assertThat(form).hasCount(0);
    }

    private static void start(Page page) {
        page.locator(".modal-footer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start")).click();
    }

    private void seeTheHearingInCockpit(Page page, String number) {
        page.navigate(service.baseUrl() + "/camunda/app/cockpit/default/#/processes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kapacitetsjustering")).click();
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number)).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("svg [data-element-id=" + ASKED + "]")).isVisible();
        assertThat(page.locator("[data-container-id=" + ASKED + "] .instance-count")).hasText("1");
        page.getByText("Sagen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".rammeaftale-part")).containsText("Sag " + number);

        page.getByText("Kaldte forløb").click();
        // The id of the hearing; beside it stands a link to the step of the case that called it.
        page.locator("td a[href*='process-instance']").first().click();
        assertThat(page.locator("svg [data-element-id=Task_AnswerHearing]")).isVisible();
        page.getByText("Sagen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".rammeaftale-part")).containsText("Lemvig Kommune");
    }

    @ParameterizedTest
    @CsvSource({
        "viborg, Kapacitetsjustering, Hvad foreslås?", "viborg, Træk en sag tilbage, En sag kan trækkes",
        "sekretariat, Kapacitetsjustering, På vegne af", "sekretariat, Træk en sag tilbage, En sag kan trækkes",
        "sekretariat, Høring, Hvem spørges?", "viborg, Indmeld et punkt til en dagsorden, kvittering på mail",
        "sekretariat, Møde, Et møde starter af sig selv"})
    void what_somebody_may_start_opens_its_form(String who, String what, String words) {
        Page page = loggedIn(who);

        chooseToStart(page, what);

        assertThat(form(page)).containsText(words);
    }

    @ParameterizedTest
    @CsvSource({"viborg, 3", "sekretariat, 6", "viborg-direktoer, 1", "admin, 0"})
    void everybody_is_offered_what_they_may_start_and_nothing_else(String who, int offers) {
        Page page = loggedIn(who);

        openStartList(page);

        assertThat(page.getByText("Der er ikke noget, du kan starte.")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setVisible(offers == 0));
        assertThat(page.locator(".modal-body .processes a")).hasCount(offers);
    }

    @Test
    void the_pages_of_camunda_speak_danish_until_english_is_chosen() {
        Page page = loggedIn("sekretariat");
        page.navigate(service.baseUrl() + "/camunda/app/cockpit/default/#/dashboard");
        assertThat(page.getByText("Lige nu")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "da");

        page.getByText("English").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByText("Right Now")).isVisible();
        assertThat(page.locator(".ce-eol-banner")).hasText("To the front page · Dansk");

        page.navigate(service.baseUrl() + "/camunda/app/tasklist/");
        assertThat(page.getByText("Start process")).isVisible();
        page.getByText("Dansk").click();
        assertThat(page.getByText("Start en sag")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"tasklist/, Start en sag", "cockpit/default/#/dashboard, Lige nu", "admin/default/#/users, Brugere"})
    void a_slow_line_delays_the_pages_of_camunda_and_does_not_leave_them_empty(String application, String words) {
        Page page = loggedIn("admin");
        List<Route> held = new ArrayList<>();
        page.route("**/plugin.js*", held::add);
        page.clock().install();
        page.navigate(service.baseUrl() + "/camunda/app/" + application,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !held.isEmpty());

        page.clock().fastForward("01:00");
        held.forEach(Route::resume);

        assertThat(page.getByText(words).first()).isVisible();
    }

    @Test
    void the_pages_of_camunda_shut_out_nobody_more_than_is_recorded() throws IOException {
        APIResponse started = outside("viborg").post("/engine-rest/process-definition/key/capacity-adjustment/start",
                RequestOptions.create().setData(Map.of("variables", Map.of(
                        "kind", Map.of("value", "CHANGE", "type", "String"),
                        "facilityId", Map.of("value", "F-791-04", "type", "String"),
                        "placesAfter", Map.of("value", 10, "type", "Long"),
                        "effectiveDate", Map.of("value", "2028-01-01", "type", "String"),
                        "reason", Map.of("value", "Efterspørgslen er steget.", "type", "String")))));
        assertThat(started.status()).as(started.text()).isEqualTo(200);

        Map<String, Map<String, Integer>> recorded = CamundaPages.recorded();
        Map<String, Map<String, Integer>> broken = new CamundaPages(service.baseUrl(), this::loggedIn).broken();

        assertThat(broken).containsOnlyKeys(recorded.keySet()).allSatisfy((page, rules) -> rules.forEach((rule, places) ->
                assertThat(places).as(page + ": " + rule).isLessThanOrEqualTo(recorded.get(page).getOrDefault(rule, 0))));
    }

    @Test
    void who_logs_out_of_tasklist_comes_to_the_login_of_the_service() {
        Page page = loggedIn("skive");
        openTasklist(page);

        page.getByText("Sagsbehandler Skive Kommune").click();
        page.getByText("Log ud").click();

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(page.getByLabel("Brugernavn")).isVisible();
    }

    /** A new tab of somebody who logs in at the first: those after it know the applications' scripts. */
    private Page loggedIn(String who) {
        return people.computeIfAbsent(who, someone -> LookedAt.loggedIn(browser, service, someone)).newPage();
    }

    private void openTasklist(Page page) {
        page.navigate(service.baseUrl() + "/camunda/app/tasklist/");
        page.getByText("Start en sag").waitFor();
    }

    private void openStartList(Page page) {
        openTasklist(page);
        page.getByText("Start en sag").click();
        assertThat(page.locator(".modal-header").getByText("Start en sag")).isVisible();
    }

    private void chooseToStart(Page page, String what) {
        openStartList(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(what).setExact(true)).click();
        assertThat(form(page)).isVisible();
    }

    /** Opens the first task of that name on somebody's own list, which is asked again until it comes. */
    private String openTask(Page page, String name) {
        openTasklist(page);
        Locator task = tasks(page).filter(new Locator.FilterOptions().setHasText(name)).first();
        task.getByRole(AriaRole.LINK).first().click();
        assertThat(form(page)).isVisible();
        return found(CASE_NUMBER.pattern(), task.innerText()).group();
    }

    private static void claim(Page page) {
        page.getByText("Tag opgaven", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
    }

    private static void send(Page page) {
        button(page, "Send").click();
        assertThat(form(page)).hasCount(0);
    }

    private static Locator tasks(Page page) {
        return page.locator("li.task");
    }

    private static Locator form(Page page) {
        return page.locator("form.rammeaftale-form");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static MatchResult found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in: " + text));
    }

    private void moveTheClock(String by) {
        APIResponse moved = outside("sekretariat").post("/demo/clock", RequestOptions.create().setData(Map.of("advance", by)));
        assertThat(moved.status()).isEqualTo(200);
    }

    private String theCase(String number) {
        return outside("viborg").get("/api/cases/" + number).text();
    }

    private APIRequestContext outside(String who) {
        return browser.requests().newContext(new APIRequest.NewContextOptions()
                .setBaseURL(service.baseUrl())
                .setTimeout(PATIENCE)
                .setHttpCredentials(new HttpCredentials(who, "demo")
                        .setSend(HttpCredentialsSend.ALWAYS)));
    }
}
