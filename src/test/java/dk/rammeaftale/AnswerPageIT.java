package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static dk.rammeaftale.ServiceCaller.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A director answers from the mail, on a phone and logged in nowhere, against the packaged service. */
class AnswerPageIT {

    private static final int PHONE_WIDTH = 375;
    private static final int PHONE_HEIGHT = 812;
    private static final int PATIENCE = 60_000;
    /** For people to look at. */
    private static final Path PICTURES = Path.of("target", "pictures", "answer-page");
    private static final List<String> AFFECTED = List.of("657", "710", "730", "740", "779", "820");

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static ServiceCaller caller;
    private static Chromium browser;
    private static Page post;
    private static String number;

    /** How often the director has pressed something. */
    private int clicks;

    @BeforeAll
    static void a_hearing_is_sent() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = PackagedService.start(folder, PackagedService.freePort()).waitUntilHealthy();
        caller = new ServiceCaller(service.baseUrl());
        number = isInHearing();
        post = readerOfThePost();
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

    private static String isInHearing() {
        JsonNode started = ServiceCaller.read(caller.post(
                "viborg",
                "/engine-rest/process-definition/key/capacity-adjustment/start",
                variables(Map.of(
                        "kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", 32L, "effectiveDate", "2028-01-01",
                        "reason", "Efterspørgslen er faldet gennem de seneste to år."))));
        String caseNumber = started.path("businessKey").asText();
        String today = caller.get("sekretariat", "/demo/clock").path("now").asText().substring(0, 10);
        Map<String, Object> log = new TreeMap<>();
        AFFECTED.forEach(code -> {
            log.put("contact_" + code + "_date", today);
            log.put("contact_" + code + "_how", "PHONE");
        });
        completes("viborg", caseNumber, "Task_ConfirmContact", log);
        completes("sekretariat", caseNumber, "Task_ChooseRoute", Map.of("route", "HEARING"));
        task("skive-direktoer", caseNumber, "Task_AnswerHearing");
        return caseNumber;
    }

    private static void completes(String who, String caseNumber, String element, Map<String, Object> values) {
        String task = task(who, caseNumber, element);
        assertThat(caller.post(who, "/engine-rest/task/" + task + "/complete", variables(values)).statusCode()).isEqualTo(204);
    }

    private static String task(String who, String caseNumber, String element) {
        return await().atMost(Duration.ofMillis(PATIENCE))
                .until(() -> caller.tasks(who, caseNumber, element), tasks -> !tasks.isEmpty())
                .get(0).path("id").asText();
    }

    private static Page readerOfThePost() {
        Page page = browser.somebody(1280).newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(service.baseUrl() + "/login");
        page.getByLabel("Brugernavn").fill("sekretariat");
        page.getByLabel("Adgangskode").fill("demo");
        button(page, "Log ind").click();
        assertThat(page.locator(".who")).containsText("sekretariat");
        return page;
    }

    /** The address in the newest mail to somebody whose subject says this. */
    private static String linkInMail(String recipient, String subject) {
        post.navigate(service.baseUrl() + "/post?sag=" + number);
        post.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(recipient))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first().getByRole(AriaRole.LINK).first().click();
        button(post, "Åbn linket, som modtageren gør").click();
        post.waitForURL("**/svar/**");
        return post.url();
    }

    private static Page phone(boolean scripts) {
        BrowserContext somebody = scripts ? browser.somebody(PHONE_WIDTH) : browser.somebodyWithoutScripts(PHONE_WIDTH);
        Page page = somebody.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void opens(Page page, String link) {
        clicks++;
        page.navigate(link);
    }

    private void presses(Page page, String name) {
        clicks++;
        button(page, name).click();
    }

    private static void headline(Page page, String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText(words);
    }

    private static void isForEverybody(Page page, String picture) {
        assertNobodyIsShutOut(page);
        assertNothingSticksOut(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(picture + ".png")));
    }

    @ParameterizedTest
    @CsvSource({"true, direktoer@skive.example", "false, direktoer@struer.example"})
    void a_director_answers_from_the_mail_in_three_clicks(boolean scripts, String address) {
        String link = linkInMail(address, "Mailhøring");
        Page page = phone(scripts);

        opens(page, link);
        headline(page, "Botilbuddet Kildehuset Nord");
        presses(page, "Ingen bemærkninger");
        headline(page, "Se svaret igennem");
        presses(page, "Bekræft");

        headline(page, "Svaret er modtaget");
        assertThat(page.locator("article")).containsText("En kvittering er sendt til " + address);
        assertThat(clicks).isEqualTo(3);
        assertThat(page.context().cookies()).isEmpty();
        page.context().close();
    }

    @Test
    void everybody_can_use_each_step_of_an_answer_with_text() {
        Page page = phone(true);
        page.navigate(linkInMail("direktoer@lemvig.example", "Mailhøring"));
        isForEverybody(page, "answer");
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vælg et svar");
        isForEverybody(page, "answer-errors");
        page.getByLabel("Indsigelse").check();
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Skriv, hvad");
        page.getByLabel("Tekst til svaret").fill("Vi mangler pladserne.\nKan det vente et år?");
        button(page, "Gå videre").click();
        headline(page, "Se svaret igennem");
        isForEverybody(page, "review");
        button(page, "Ret").click();
        assertThat(page.getByLabel("Indsigelse")).isChecked();
        assertThat(page.getByLabel("Tekst til svaret")).hasValue("Vi mangler pladserne.\nKan det vente et år?");
        page.getByLabel("Bemærkning", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Gå videre").click();
        button(page, "Bekræft").click();
        headline(page, "Svaret er modtaget");
        isForEverybody(page, "receipt");
        page.getByText("ændre svaret").click();
        assertThat(page.locator(".alert-success")).containsText("Lemvig Kommune har svaret Bemærkning");
        isForEverybody(page, "answered");
        page.context().close();
    }

    @Test
    void everybody_can_use_each_step_of_a_draft() {
        Page page = phone(true);
        String link = linkInMail("direktoer@odder.example", "Mailhøring");
        page.navigate(link);
        page.getByLabel("Kollegaens mailadresse").fill("konsulent@andetsteds.example");
        button(page, "Send link til kollegaen").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("odder.example");
        isForEverybody(page, "colleague-errors");
        page.getByLabel("Kollegaens mailadresse").fill("konsulent@odder.example");
        button(page, "Send link til kollegaen").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("konsulent@odder.example");
        isForEverybody(page, "colleague-asked");

        Page colleague = phone(false);
        colleague.navigate(linkInMail("konsulent@odder.example", "forberede"));
        colleague.getByLabel("Bemærkning", new Page.GetByLabelOptions().setExact(true)).check();
        colleague.getByLabel("Tekst til svaret").fill("Husk naboerne.");
        button(colleague, "Gem udkast").click();
        assertThat(colleague.getByRole(AriaRole.STATUS)).containsText("Udkastet er gemt");
        page.navigate(colleague.url());
        isForEverybody(page, "draft-saved");

        page.navigate(linkInMail("direktoer@odder.example", "Udkast klar"));
        assertThat(page.getByLabel("Bemærkning", new Page.GetByLabelOptions().setExact(true))).isChecked();
        isForEverybody(page, "draft-ready");
        button(page, "Gå videre").click();
        button(page, "Bekræft").click();
        headline(page, "Svaret er modtaget");
        page.context().close();
        colleague.context().close();
    }
}
