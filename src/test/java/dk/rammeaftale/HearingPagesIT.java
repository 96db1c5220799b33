package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.check;
import static dk.rammeaftale.LookedAt.shoot;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of hearings in every state, what the secretariat does there, and what it reads when something is wrong. */
class HearingPagesIT {

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
    @CsvSource({"sekretariat, true", "viborg-direktoer, false"})
    void everybody_can_follow_a_hearing_seat_by_seat(String who, boolean acts) {
        Page page = theHearing(who);
        assertThat(page.getByText("Vi har brug for pladserne")).isVisible();
        assertThat(page.getByText("Forlæng fristen")).hasCount(acts ? 1 : 0);
        check(page);
        shoot(page, "hearing-matrix-" + who);
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
        shoot(page, "hearing-action" + action.replace('/', '-'));
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
    }

    @Test
    void everybody_in_the_secretariat_can_ask_about_anything_with_a_file_and_with_every_field_there_is() {
        Page page = service.pageOf("sekretariat");
        service.goTo(page, "/hoeringer/ny");
        page.getByLabel("Titel").fill("Tal om ventetid");
        page.getByLabel("Hvad høres der om?").fill("Vi samler tal til møderne.");
        page.getByLabel("Indsamling af oplysninger").check();
        page.getByLabel("DASSOS", new Page.GetByLabelOptions().setExact(false)).first().check();
        page.locator("#f-field_1_label").fill("Hvor mange venter?");
        page.locator("#f-field_1_type").selectOption(new SelectOption().setLabel("Tal"));
        page.locator("input[type=file]").first().setInputFiles(SampleItems.pdf("vejledning"));
        page.getByText("Se høringen igennem").click();

        assertThat(page.locator("h1")).not().hasText("Ny høring");
        assertThat(page.getByText("vejledning.pdf").first()).isVisible();
        check(page);
    }

    @Test
    void everybody_in_the_secretariat_can_prepare_a_hearing() {
        Page page = service.pageOf("sekretariat");
        service.goTo(page, "/hoeringer/forbered/" + service.cases().toBePrepared);
        check(page);

        page.locator("textarea").fill("Om 010190-1234.");
        page.getByText("Gem indledningen").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("CPR-nummer");
        check(page);
        shoot(page, "hearing-prepare");
    }

    private static Page theHearing(String who) {
        return hearing(who, "Kildehuset Nord");
    }

    private static Page hearing(String who, String title) {
        Page page = service.pageOf(who);
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            service.goTo(page, "/hoeringer");
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
        assertThat(page.getByText(LivelyService.UNREAD).first()).isVisible();
        check(page);
        service.goTo(page, "/post/ind");
        check(page);
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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem notatet")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        check(page);
        shoot(page, "note");
        page.getByText("Vis notatet til udskrift").click();
        check(page);
        shoot(page, "note-print");
    }

    @Test
    void everybody_in_the_secretariat_can_look_at_a_result_before_it_is_sent() {
        Page page = service.pageOf("sekretariat");
        service.goTo(page, "/resultater");
        check(page);
        service.goTo(page, "/resultater/" + service.cases().decided);
        check(page);
        shoot(page, "result");
    }

    /** The pages behind the links in the mails, on a phone. */
    @ParameterizedTest
    @ValueSource(strings = {"survey", "nomination", "contact"})
    void everybody_can_answer_what_they_are_asked(String what) {
        Page page = service.pageOf("sekretariat");
        String number = switch (what) {
            case "survey" -> service.cases().surveyed;
            case "nomination" -> service.cases().nominated;
            default -> service.cases().toBeContacted;
        };
        Locator mail = page.locator("td a").first();
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            service.goTo(page, "/post?sag=" + number);
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
    }
}
