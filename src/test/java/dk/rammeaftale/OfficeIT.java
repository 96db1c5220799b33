package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.HIGH;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.WIDE;
import static dk.rammeaftale.LookedAt.check;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the secretariat and an administrator keep in order at our own pages, with JavaScript and without. */
class OfficeIT {

    @TempDir
    private static Path folder;

    private static FreshService service;

    private boolean scripts;

    @BeforeAll
    static void open() {
        service = FreshService.open(folder);
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_secretariat_corrects_a_line_of_a_register_and_finds_what_it_was(boolean withScripts) {
        scripts = withScripts;
        String name = withScripts ? "Botilbuddet Kildehuset Vest" : "Botilbuddet Kildehuset Nord";
        Page page = at("sekretariat", "/stamdata/tilbud");
        page.getByLabel("Søg i registret").fill("F-791-01");
        press(page, "Søg");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ret F-791-01")).click();
        page.locator("#f-felt2").fill("");
        press(page, "Gem");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Intet er gemt");
        look(page);

        page.locator("#f-felt2").fill(name);
        page.getByLabel("Hvorfor").fill("Huset har fået nyt navn.");
        press(page, "Gem");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        service.goTo(page, "/stamdata/aendringer");
        assertThat(page.getByText(name).first()).isVisible();
        assertThat(page.getByText("Huset har fået nyt navn.").first()).isVisible();
        look(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_secretariat_edits_a_mail_looks_at_it_and_uses_it(boolean withScripts) {
        scripts = withScripts;
        Page page = at("sekretariat", "/post/skabeloner/hearing-invitation/ret");
        Locator subject = page.getByLabel("Emne").first();
        String before = subject.inputValue();
        subject.fill("");
        press(page, "Gem og brug fra nu af");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Teksten er ikke gemt");
        look(page);

        page.getByLabel("Emne").first().fill(before + " – svar inden fristen");
        press(page, "Se mailen først");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("svar inden fristen");
        look(page);
        page.getByLabel("Begrundelse").fill("Mange svarer for sent.");
        press(page, "Gem og brug fra nu af");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("er gemt og bruges fra nu af");
        look(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_administrator_plans_a_change_of_a_setting_and_takes_it_back(boolean withScripts) {
        scripts = withScripts;
        Page page = at("admin", "/indstillinger");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hele dage til at svare")).first().click();
        page.getByLabel("Ny værdi").fill("mange");
        press(page, "Planlæg ændringen");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Intet er ændret");
        look(page);

        page.getByLabel("Ny værdi").fill("21");
        page.getByLabel("Gælder fra").fill("2028-01-01");
        page.getByLabel("Begrundelse").first().fill("Besluttet i DASSOS.");
        press(page, "Planlæg ændringen");
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Ændringen er planlagt.");
        assertThat(page.getByText("21 fra 1. januar 2028").first()).isVisible();
        look(page);

        page.locator("summary").filter(new Locator.FilterOptions().setHasText("Træk tilbage")).first().click();
        page.getByLabel("Hvorfor trækkes ændringen tilbage?").fill("Den kom for tidligt.");
        press(page, "Træk ændringen tilbage");
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Den planlagte ændring er trukket tilbage.");
        page.context().close();
    }

    @Test
    void an_operator_corrects_its_places_by_link_and_the_secretariat_decides_about_many() {
        scripts = true;
        Page secretary = at("sekretariat", "/stamdata/bekraeftelser/tilbud/send");
        look(secretary);
        press(secretary, "Send nu");
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).isVisible();
        look(secretary);

        Page operator = service.stranger(linkInMail(secretary, "Bekræft jeres tilbud: Viborg"));
        Locator places = operator.locator("section").filter(new Locator.FilterOptions().setHasText("F-791-02"))
                .getByLabel("Godkendte pladser i alt");
        int more = Integer.parseInt(places.inputValue()) + 11;
        places.fill(String.valueOf(more));
        press(operator, "Gå videre");
        assertThat(operator.getByText("Sekretariatet ser på det først")).isVisible();
        press(operator, "Bekræft");
        assertThat(operator.getByRole(AriaRole.HEADING).first()).hasText("Tak for svaret");
        operator.context().close();

        service.goTo(secretary, "/stamdata/bekraeftelser");
        secretary.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Viborg Kommune")).first().click();
        look(secretary);
        secretary.getByLabel("Begrundelse").fill("Det er aftalt med tilsynet.");
        press(secretary, "Ret registret");
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("taget til følge");
        service.goTo(secretary, "/tilbud/F-791-02");
        assertThat(secretary.locator("main")).containsText(more + " pladser");
        secretary.context().close();
    }

    /** The personal link in the newest mail with that subject, as the demo keeps it. */
    private static String linkInMail(Page secretary, String subject) {
        Locator link = secretary.locator("a[href*='/svar/']").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            service.goTo(secretary, "/post?soeg=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
            secretary.locator("td a").first().click();
            return link.isVisible();
        });
        String address = link.getAttribute("href");
        return address.substring(address.indexOf("/svar/"));
    }

    private Page at(String who, String address) {
        return service.at(who, address, scripts);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    /** Axe is a script itself. */
    private void look(Page page) {
        if (scripts) {
            check(page);
            page.setViewportSize(WIDE, HIGH);
        }
    }
}
