package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.WIDE;
import static dk.rammeaftale.LookedAt.check;
import static dk.rammeaftale.LookedAt.picture;
import static dk.rammeaftale.LookedAt.shoot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final String UNREAD = "Vi ser på det i næste uge.";

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static Chromium browser;
    private static Map<String, BrowserContext> people;
    private static SampleCases cases;
    private static SampleInbox inbox;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        inbox = new SampleInbox();
        service = PackagedService.start(folder, PackagedService.freePort(), inbox.settings()).waitUntilHealthy();
        people = Stream.of("viborg", "viborg-direktoer", "sekretariat", "admin")
                .collect(Collectors.toMap(Function.identity(), who -> LookedAt.loggedIn(browser, service, who)));
        cases = new SampleCases(service.baseUrl());
        inbox.takes("direktoer@lemvig.example", cases.heard, UNREAD);
    }

    @AfterAll
    static void close() {
        if (inbox != null) {
            inbox.close();
        }
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
        "sekretariat, /stamdata/fora, Fora",
        "sekretariat, /stamdata/tilbud/raekke?k=F-791-01, Ret F-791-01",
        "sekretariat, /stamdata/aendringer, Ændringer i stamdata",
        "sekretariat, /stamdata/bekraeftelser, Bekræftelser og rettelser",
        "sekretariat, /opgaver?vis=alle, Opgaver",
        "sekretariat, /opgaver/start/hearing, Start: Høring",
        "viborg, /sager?tekst=findes+ikke, Sager",
        "admin, /sager/2026-999, Siden findes ikke",
        "viborg, /tilbud, Tilbud",
        "viborg, /tilbud/tal, Pladser pr. målgruppe",
        "viborg, /tilbud/F-791-01, Botilbuddet Kildehuset Nord",
        "sekretariat, /statistik?fra=2024&til=2026, Statistik 2024–2026",
        "viborg, /statistik, Ingen adgang",
        "sekretariat, /post/skabeloner, Skabeloner til mails",
        "sekretariat, /post/skabeloner/hearing-invitation, Invitation til en høring",
        "sekretariat, /post/skabeloner/hearing-invitation/ret, 'Ret skabelon: Invitation til en høring'",
        "admin, /indstillinger, Indstillinger",
        "admin, /indstillinger/rammeaftale.hearing.days, Hele dage til at svare",
        "sekretariat, /fejl, Gået i stå",
        "viborg, /was, Tilgængelighedserklæring",
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
        "viborg, /ukendt, Siden findes ikke",
        "sekretariat, /hoeringer/999999, Siden findes ikke",
        "sekretariat, /hoeringer/1/luk?lastDay=snart, Forespørgslen kan ikke bruges"})
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
        page.screenshot(new Page.ScreenshotOptions().setPath(picture("hearing-matrix-" + who)));
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
                .setPath(picture("hearing-action" + action.replace('/', '-'))));
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
        page.navigate(service.baseUrl() + "/hoeringer/forbered/" + cases.toBePrepared);
        check(page);

        page.locator("textarea").fill("Om 010190-1234.");
        page.getByText("Gem indledningen").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("CPR-nummer");
        check(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture("hearing-prepare")));
        page.close();
    }

    @Test
    void everybody_in_the_secretariat_can_plan_a_year_and_read_what_is_wrong() {
        Page page = people.get("sekretariat").newPage();
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
        page.screenshot(new Page.ScreenshotOptions().setPath(picture("meetings")));
        page.close();
    }

    private static Page theHearing(String who) {
        return hearing(who, "Kildehuset Nord");
    }

    private static Page hearing(String who, String title) {
        Page page = people.get(who).newPage();
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.navigate(service.baseUrl() + "/hoeringer");
            return link.count() > 0;
        });
        link.first().click();
        assertThat(page.locator("h1")).containsText(title);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        SampleCases.ANSWERED + ", answered", SampleCases.SURVEY + ", survey", SampleCases.NOMINATION + ", nomination",
        "Værkstedet Hærvejslyset, silent", SampleCases.HELD + ", held"})
    void everybody_can_follow_a_hearing_in_any_state(String title, String picture) {
        Page page = hearing("sekretariat", title);
        check(page);
        shoot(page, "hearing-" + picture);
        page.close();
    }

    @Test
    void everybody_sees_that_a_reply_has_to_be_read() {
        Page page = theHearing("sekretariat");
        Locator unread = page.getByText("Læs mailen");
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.reload();
            return unread.count() > 0;
        });
        check(page);
        shoot(page, "hearing-unread");
        unread.first().click();
        assertThat(page.getByText(UNREAD).first()).isVisible();
        check(page);
        page.navigate(service.baseUrl() + "/post/ind");
        check(page);
        page.close();
    }

    @Test
    void everybody_sees_that_a_hearing_is_called_off() {
        Page page = hearing("sekretariat", SampleCases.CALLED_OFF);
        page.getByText("Afbryd høringen").click();
        page.getByLabel("Begrundelse").fill("Spørgsmålet er bortfaldet.");
        page.locator("main button[type=submit]").click();
        page.locator("main button[type=submit]").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Høringen er afbrudt");
        check(page);
        shoot(page, "hearing-called-off");
        page.close();
    }

    @Test
    void everybody_can_write_and_read_a_note_of_a_hearing() {
        Page page = hearing("sekretariat", SampleCases.ANSWERED);
        page.getByText("Høringsnotat").click();
        check(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Del linjen")).click();
        page.getByLabel("Tema").first().fill("Økonomi");
        page.getByLabel("Sekretariatets bemærkning").first().fill("Prisen er et skøn.");
        page.getByLabel("Tema").nth(1).fill("Frister");
        page.getByLabel("Bemærkning", new Page.GetByLabelOptions().setExact(true)).nth(1).fill("Fristen er kort.");
        check(page);
        page.getByText("Gem notatet").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        check(page);
        shoot(page, "note");
        page.getByText("Vis notatet til udskrift").click();
        check(page);
        shoot(page, "note-print");
        page.close();
    }

    @Test
    void everybody_in_the_secretariat_can_look_at_a_result_before_it_is_sent() {
        Page page = people.get("sekretariat").newPage();
        page.navigate(service.baseUrl() + "/resultater");
        check(page);
        page.navigate(service.baseUrl() + "/resultater/" + cases.decided);
        check(page);
        shoot(page, "result");
        page.close();
    }

    @Test
    void everybody_can_appoint_a_deputy_and_call_them_back() {
        Page page = people.get("viborg-direktoer").newPage();
        page.navigate(service.baseUrl() + "/stedfortraeder/791");
        page.locator("main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        check(page);
        page.getByLabel("Stedfortræder", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Første dag").fill("2027-11-01");
        page.getByLabel("Sidste dag").fill("2027-11-05");
        page.locator("main button[type=submit]").click();
        check(page);
        page.getByText("Tilbagekald").first().click();
        check(page);
        shoot(page, "deputy-called-back");
        page.close();
    }

    @Test
    void everybody_in_the_secretariat_can_decide_about_a_mail_that_is_held() {
        Page page = people.get("sekretariat").newPage();
        Locator held = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.navigate(service.baseUrl() + "/post?tilstand=HELD");
            return held.count() > 0;
        });
        held.click();
        assertThat(page.getByText("Send den ikke")).isVisible();
        check(page);
        page.close();
    }

    /** The pages behind the links in the mails, on a phone. */
    @ParameterizedTest
    @ValueSource(strings = {"survey", "nomination", "contact"})
    void everybody_can_answer_what_they_are_asked(String what) {
        Page page = people.get("sekretariat").newPage();
        String number = switch (what) {
            case "survey" -> cases.surveyed;
            case "nomination" -> cases.nominated;
            default -> cases.toBeContacted;
        };
        Locator mail = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.navigate(service.baseUrl() + "/post?sag=" + number);
            return mail.count() > 0;
        });
        mail.click();
        page.getByText("Åbn linket, som modtageren gør").first().click();
        page.waitForURL("**/svar/**");
        check(page);
        shoot(page, "asked-" + what);
        page.locator("main button[type=submit]").first().click();
        check(page);
        shoot(page, "asked-" + what + "-wrong");
        page.close();
    }

    @Test
    void everybody_can_read_why_a_file_is_refused() {
        Page page = people.get("sekretariat").newPage();
        page.navigate(service.baseUrl() + "/stamdata");
        page.locator("#tilbud summary").click();
        page.locator("#tilbud input[type=file]").setInputFiles(
                new FilePayload("tilbud.csv", "text/csv", "forkert;kolonne\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#tilbud button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("intet er ændret");
        check(page);
    }

    private void look(BrowserContext somebody, String address, String heading) {
        Page page = somebody.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(service.baseUrl() + address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
        check(page);
        page.close();
        assertThat(complaints).as("what the browser complains of").noneMatch(words -> words.contains("Content Security Policy"));
    }
}
