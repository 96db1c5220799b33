package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.loggedIn;
import static dk.rammeaftale.LookedAt.looksWell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement on its pages, as the secretariat starts and keeps it, in a browser. */
class AgreementIT {

    private static final String COUNCILS = "svg a[href*='/trin/ratified']";

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = PackagedService.start(folder, PackagedService.freePort(), "--rammeaftale.agreement.sample=true")
                .waitUntilHealthy();
        BrowserContext secretariat = loggedIn(browser, service, "sekretariat");
        page = secretariat.newPage();
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
    void an_agreement_is_started_changed_and_supplied_with_documents_and_notices() {
        page.navigate(service.baseUrl() + "/rammeaftaler/ny");
        looksWell(page, "agreement/new");
        page.getByLabel("Aftalens første år").fill("2030");
        button("Opret rammeaftalen");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vælg 2029 eller 2031.");
        looksWell(page, "agreement/new-wrong");
        page.getByLabel("Aftalens første år").fill("2029");
        button("Opret rammeaftalen");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Rammeaftale 2029–30");
        String agreement = page.url();
        looksWell(page, "agreement/plan");

        aStepIsChanged(agreement);
        aDocumentIsAddedTwice(agreement);
        aNoticeIsRecorded(agreement);
        inputIsRecorded(agreement);

        for (String other : new String[] {"/rammeaftaler", "/"}) {
            page.navigate(service.baseUrl() + other);
            looksWell(page, "agreement/" + (other.length() > 1 ? "list" : "start-page"));
        }
        page.navigate(agreement + "/bemaerkninger");
        looksWell(page, "agreement/remarks");
    }

    private static void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static String today() {
        return new ServiceCaller(service.baseUrl()).get("sekretariat", "/demo/clock").path("now").asText().substring(0, 10);
    }

    private void aStepIsChanged(String agreement) {
        page.navigate(agreement + "/trin/local-round/aendring/erstat");
        looksWell(page, "agreement/replace");
        page.getByLabel("Begrundelse").fill("KKR holder et møde og en konference i stedet.");
        button("Fortsæt");
        assertThat(page.getByText("Det kan ikke gøres om. Er du sikker?")).isVisible();
        looksWell(page, "agreement/replace-sure");
        button("Erstat trinnet");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Trinnet er erstattet.");
        looksWell(page, "agreement/step-replaced");
    }

    private void aDocumentIsAddedTwice(String agreement) {
        page.navigate(agreement + "/trin/steering-drafted");
        for (int version = 1; version <= 2; version++) {
            page.locator("#f-title").fill("Udkast til styringsaftale");
            page.locator("#f-file").setInputFiles(SampleItems.pdf("udkast-" + version));
            button("Læg op");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("lagt op som version " + version);
        }
        assertThat(page.getByText("Tidligere versioner (1)")).isVisible();
        looksWell(page, "agreement/step-with-documents");
    }

    private void aNoticeIsRecorded(String agreement) {
        page.navigate(agreement + "/overtagelser");
        page.locator("#f-authority").selectOption("791");
        page.locator("#f-facilityId").selectOption(new SelectOption().setIndex(1));
        page.locator("#f-note").fill("Byrådet drøfter det i foråret.");
        button("Registrér meddelelsen");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Meddelelsen er registreret.");
        page.locator("td details > summary").click();
        looksWell(page, "agreement/takeovers");
    }

    private void inputIsRecorded(String agreement) {
        page.navigate(agreement + "/trin/external-input");
        button("Registrér input");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Skriv, hvilket forum det er.");
        looksWell(page, "agreement/input-wrong");
        page.locator("#f-forumName").fill("Dialogforum Midtjylland");
        page.locator("#f-givenOn").fill(today());
        page.locator("#f-summary").fill("Overgangen fra barn til voksen skal have sit eget afsnit.");
        button("Registrér input");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Input fra Dialogforum Midtjylland er registreret.");
        assertThat(page.locator("#input ~ table")).containsText("Overgangen fra barn til voksen");
        looksWell(page, "agreement/input");
    }

    @Test
    void the_wheel_leads_from_its_picture_over_a_milestone_to_the_task_and_back_to_the_board() {
        theWheelIsLookedAt();
        page.locator(COUNCILS).first().click();
        page.waitForURL(Pattern.compile(".*/rammeaftaler/\\d{4}-\\d{3}/trin/ratified"));
        councilsAreAsked();
        looksWell(page, "agreement/milestone");

        page.getByText("Se, hvad hvert byråd og regionsrådet har besluttet").click();
        assertThat(page.locator("main")).containsText("0 af 20");
        looksWell(page, "agreement/board");

        anAuthorityRecordsWhatItsCouncilHasDecided();

        page.reload();
        assertThat(page.locator("main")).containsText("1 af 20");
    }

    private void theWheelIsLookedAt() {
        page.navigate(service.baseUrl() + "/aarshjul");
        assertThat(page.locator(COUNCILS).first()).isVisible();
        looksWell(page, "agreement/wheel");
        Download file = page.waitForDownload(() -> page.getByText("Hent som billede (SVG)").click());
        assertThat(file.suggestedFilename()).matches("aarshjul-\\d{4}-\\d{4}\\.svg");
        page.navigate(service.baseUrl() + "/rammeaftaler");
        looksWell(page, "agreement/list");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Rammeaftale \\d{4}"))).first().click();
        looksWell(page, "agreement/agreement");
        page.navigate(service.baseUrl() + "/aarshjul");
    }

    /** The process passes what was done before the service was there, step by step, and then asks the councils. */
    private void councilsAreAsked() {
        await().pollInSameThread().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.reload();
            return page.getByText("I gang").count() > 0;
        });
    }

    /** From the picture too, which looks alike to everybody. */
    private void anAuthorityRecordsWhatItsCouncilHasDecided() {
        Page viborg = loggedIn(browser, service, "viborg").newPage();
        viborg.navigate(service.baseUrl() + "/aarshjul");
        viborg.locator(COUNCILS).first().click();
        Locator task = viborg.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Registrér rådets beslutning")));
        assertThat(task).hasCount(1);
        task.click();
        viborg.waitForURL(Pattern.compile(".*/opgaver/.*"));
        viborg.getByLabel("Godkendt", new Page.GetByLabelOptions().setExact(true)).check();
        viborg.locator("[name=meetingDate]").fill(yesterday());
        viborg.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Løs opgaven").setExact(true)).click();
        assertThat(viborg.getByRole(AriaRole.STATUS).first()).containsText("er løst.");
        viborg.context().close();
    }

    private static String yesterday() {
        return LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(1).toString();
    }
}
