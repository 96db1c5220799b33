package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.check;
import static dk.rammeaftale.LookedAt.shoot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own pages as they are served, on a wide screen and on the narrowest. */
class PagesIT {

    @TempDir
    private static Path folder;

    private static LivelyService service;

    @BeforeAll
    static void open() {
        service = LivelyService.open(folder);
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/login", "/login?error", "/login?logout"})
    void everybody_can_log_in(String address) {
        try (BrowserContext stranger = service.stranger()) {
            look(stranger.newPage(), address, "Log ind");
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
        "sekretariat, /stamdata/tilbud, Tilbud",
        "sekretariat, /stamdata/tilbud?q=findes+ikke, Tilbud",
        "sekretariat, /stamdata/tilbud/ny, Ny række",
        "sekretariat, /stamdata/personer/afslut?k=viborg, Marker som fratrådt: viborg",
        "sekretariat, /stamdata/aendringer, Ændringer i stamdata",
        "sekretariat, /stamdata/bekraeftelser, Bekræftelser og rettelser",
        "sekretariat, /stamdata/bekraeftelser/tilbud/send, Send: Bekræft jeres tilbud",
        "sekretariat, /opgaver?vis=alle, Opgaver",
        "sekretariat, /opgaver?vis=over-tiden, Opgaver",
        "viborg-direktoer, /opgaver, Opgaver",
        "viborg, /opgaver/start/capacity-adjustment, Start: Kapacitetsjustering",
        "sekretariat, /opgaver/start/hearing, Start: Høring",
        "sekretariat, /sager, Sager",
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
        "admin, /fejl, Gået i stå",
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
        look(service.pageOf(who), address, heading);
    }

    @Test
    void everybody_can_read_a_mail() {
        Page page = service.pageOf("sekretariat");
        Locator first = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            service.goTo(page, "/post");
            return first.count() > 0;
        });
        check(page);

        first.click();
        assertThat(page.getByText("Som HTML")).isVisible();
        check(page);
    }

    @Test
    void everybody_in_the_secretariat_can_plan_a_year_and_read_what_is_wrong() {
        Page page = service.pageOf("sekretariat");
        service.goTo(page, "/moeder/plan/2029");
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
        shoot(page, "meetings");
    }

    @Test
    void everybody_can_appoint_a_deputy_and_call_them_back() {
        Page page = service.pageOf("viborg-direktoer");
        service.goTo(page, "/stedfortraeder/791");
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
    }

    @Test
    void everybody_in_the_secretariat_can_decide_about_a_mail_that_is_held() {
        Page page = service.pageOf("sekretariat");
        Locator held = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            service.goTo(page, "/post?tilstand=HELD");
            return held.count() > 0;
        });
        held.click();
        assertThat(page.getByText("Send den ikke")).isVisible();
        check(page);
    }

    @Test
    void everybody_can_read_why_a_file_is_refused() {
        Page page = service.pageOf("sekretariat");
        service.goTo(page, "/stamdata");
        page.locator("#tilbud summary").click();
        page.locator("#tilbud input[type=file]").setInputFiles(
                new FilePayload("tilbud.csv", "text/csv", "forkert;kolonne\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#tilbud button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("intet er ændret");
        check(page);
    }

    private void look(Page page, String address, String heading) {
        service.goTo(page, address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
        check(page);
        assertThat(service.complaints()).as("what the browser complains of").noneMatch(words -> words.contains("Content Security Policy"));
    }
}
