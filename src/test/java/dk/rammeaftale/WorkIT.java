package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.WIDE;
import static dk.rammeaftale.LookedAt.check;
import static dk.rammeaftale.LookedAt.shoot;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case as each role works on it at our own pages, with JavaScript and without. */
class WorkIT {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{3}");

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
    void each_role_does_its_part_of_a_case(boolean withScripts) {
        scripts = withScripts;
        String number = theOperatorProposes();
        theOperatorDocumentsTheContact(number);
        theSecretariatChoosesTheHearing(number);
        aDirectorAnswers(number);
        theSecretariatSeesWhereItStands(number);
    }

    private Page at(String who, String address) {
        return service.at(who, address, scripts);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Axe is a script itself. */
    private void look(Page page, String picture) {
        if (scripts) {
            check(page);
            page.setViewportSize(WIDE, 900);
            shoot(page, "work/" + picture);
        }
    }

    private String theOperatorProposes() {
        Page page = at("viborg", "/");
        page.getByText("Start en sag om kapacitetsjustering").click();
        press(page, "Send og start");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        look(page, "start-wrong");
        page.locator("[name=kind][value=CHANGE]").check();
        page.locator("[name=facilityId]").selectOption("F-791-03");
        page.locator("[name=placesAfter]").fill("72");
        page.locator("[name=effectiveDate]").fill("2028-03-01");
        page.locator("[name=reason]").fill("Efterspørgslen er steget de seneste to år.");
        press(page, "Gem kladde");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Kladden");
        assertThat(page.locator("[name=reason]")).hasValue("Efterspørgslen er steget de seneste to år.");
        look(page, "start-draft");
        press(page, "Send og start");
        assertThat(heading(page)).hasText("Startet: Kapacitetsjustering");
        look(page, "started");
        String number = page.locator("strong").filter(new Locator.FilterOptions().setHasText(NUMBER)).innerText();
        page.context().close();
        return number;
    }

    private void theOperatorDocumentsTheContact(String number) {
        Page page = task("viborg", number, "Dokumentér kontakten");
        look(page, "contact");
        for (Locator date : page.locator("[name$=_date]").all()) {
            date.fill("2026-01-15");
        }
        for (Locator how : page.locator("select[name$=_how]").all()) {
            how.selectOption("PHONE");
        }
        press(page, "Løs opgaven");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("er løst.");
        page.context().close();
    }

    private void theSecretariatChoosesTheHearing(String number) {
        Page page = task("sekretariat", number, "Vælg mailhøring eller møde");
        look(page, "route");
        page.locator("[name=route][value=HEARING]").check();
        press(page, "Løs opgaven");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("er løst.");
        page.context().close();
    }

    private void aDirectorAnswers(String number) {
        Page page = task("aarhus-direktoer", number, "Besvar høringen");
        press(page, "Løs opgaven");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        look(page, "answer-wrong");
        page.locator("[name=answer][value=OBJECTION]").check();
        page.locator("[name=comment]").fill("Vi har brug for pladserne.");
        press(page, "Løs opgaven");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("er løst.");
        page.context().close();
    }

    private void theSecretariatSeesWhereItStands(String number) {
        Page page = at("sekretariat", "/sager");
        look(page, "cases");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).first().click();
        assertThat(heading(page)).containsText("Sag " + number);
        assertThat(page.getByText("Vi har brug for pladserne.").first()).isVisible();
        look(page, "case");
        service.goTo(page, "/");
        assertThat(page.getByText("1 gør indsigelse").first()).isVisible();
        look(page, "start-page");
        page.context().close();
    }

    /** The task of a case, once the engine has come to it. */
    private Page task(String who, String number, String name) {
        Page page = at(who, "/opgaver");
        Locator task = page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(number));
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            for (String list : new String[] {"mine", "gruppe"}) {
                service.goTo(page, "/opgaver?vis=" + list);
                if (task.count() > 0) {
                    return true;
                }
            }
            return false;
        });
        task.first().click();
        assertThat(heading(page)).containsText(name);
        return page;
    }

    @Test
    void a_list_of_cases_is_narrowed_while_one_types_and_says_how_many_were_found() {
        scripts = true;
        Page page = at("sekretariat", "/sager");
        page.locator("[name=tekst]").fill("findes ikke");
        assertThat(page.locator("#antal")).containsText("fundet 0 sager");
        page.context().close();
    }
}
