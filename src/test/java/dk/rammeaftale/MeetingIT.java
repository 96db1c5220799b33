package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Controls.button;
import static dk.rammeaftale.Controls.editor;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.PHONE;
import static dk.rammeaftale.LookedAt.linkInMail;
import static dk.rammeaftale.LookedAt.loggedIn;
import static dk.rammeaftale.LookedAt.looksWell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting of DASSOS as people hold it: from the first item to minutes that everybody reads, against the packaged service. */
class MeetingIT {

    private static final String MEMBER = "direktoer@skive.example";

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static ServiceCaller caller;
    private static Chromium browser;
    private static Page secretary;
    private static SentForms forms;
    private static Page post;

    private HeldMeeting meeting;
    private MinutesInBrowser minutes;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = PackagedService.start(folder, PackagedService.freePort()).waitUntilHealthy();
        caller = new ServiceCaller(service.baseUrl());
        BrowserContext secretariat = loggedIn(browser, service, "sekretariat");
        secretary = secretariat.newPage();
        post = secretariat.newPage();
        forms = new SentForms(secretariat, service.baseUrl());
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
    void a_meeting_goes_from_its_items_to_the_minutes_that_everybody_reads() {
        meeting = HeldMeeting.nextOfDassos(caller);
        minutes = new MinutesInBrowser(browser, service, caller, secretary, post, forms, meeting);
        itemsAreWritten();
        oneIsTypedWithAReferenceToAnother();
        theAgendaIsLookedAt();
        theAgendaIsSent();

        aMemberSendsApologiesByPhone();

        minutes.theMeetingIsHeld();
        minutes.attendanceIsRecorded();
        minutes.outcomesAreRecorded();
        minutes.oneItemIsTyped();
        minutes.goToTheChair();
        minutes.areApprovedByTheLink();

        minutes.areReadByEverybody();
        theInterfaceTellsTheOutcomes();
    }

    private String at(String path) {
        return service.baseUrl() + "/moeder/" + meeting.id() + path;
    }

    /** Six of seven for decision, and four to be informed of; the service adds two standing ones. */
    private void itemsAreWritten() {
        List<String> written = new ArrayList<>();
        SampleItems.DECISIONS.forEach(item -> written.add(add("DECISION", item)));
        SampleItems.INFORMATION.forEach(item -> written.add(add("INFORMATION", item)));
        secretary.navigate(written.get(0));
        looksWell(secretary, "meeting/item");
        attach(SampleItems.pdf("procesplan"), SampleItems.pdf("tidsplan"), SampleItems.pdf("skabelon"));
        Locator third = secretary.locator("div.agenda-file").nth(2);
        third.getByLabel("Bilagets titel").fill("Skabelon til de centrale udmeldinger");
        third.getByLabel("Hører til det foregående").check();
        third.getByLabel("Offentliggør bilaget").check();
        third.getByText("Gem bilaget").click();
        assertThat(secretary.getByText("Bilag 2a", new Page.GetByTextOptions().setExact(true))).isVisible();
        looksWell(secretary, "meeting/item-with-attachments");
        secretary.navigate(written.get(2));
        attach(SampleItems.pdf("udgiftsanalyse"));
        assertThat(secretary.getByText("Bilag 3", new Page.GetByTextOptions().setExact(true))).isVisible();
    }

    private String add(String section, SampleItems.Item item) {
        return forms.post(at("/punkter/ny"), Map.of(
                "edition", "0", "section", section, "title", item.title(), "presenter", item.presenter(),
                "bullet_1", item.recommendation(), "statement", item.statement()));
    }

    private static void attach(FilePayload... files) {
        secretary.locator("#f-file").setInputFiles(files);
        button(secretary, "Vedhæft").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Bilaget er vedhæftet");
    }

    private void oneIsTypedWithAReferenceToAnother() {
        secretary.navigate(at("/punkter/ny"));
        looksWell(secretary, "meeting/item-new");
        button(secretary, "Sæt punktet på dagsordenen").click();
        assertThat(secretary.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(secretary, "meeting/item-new-wrong");

        secretary.getByLabel("Titel").fill("Udpegning til styregruppen for kapacitet");
        secretary.locator("#f-presenter").fill("formanden");
        secretary.getByLabel("Punkt 1 i indstillingen").fill("udpeger en repræsentant og en suppleant");
        secretary.getByLabel("Punkt 2 i indstillingen").fill("drøfter opgaven");
        editor(secretary, "Sagsfremstilling").click();
        secretary.keyboard().type("Styregruppen følger ");
        secretary.getByLabel("Indsæt henvisning").first().selectOption(
                secretary.getByLabel("Indsæt henvisning").first().getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasText("punkt 1.2")).innerText());
        secretary.keyboard().type(" og mødes hvert kvartal.");
        button(secretary, "Sæt punktet på dagsordenen").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Punktet er sat på dagsordenen");
        assertThat(secretary.locator("h1")).hasText("Punkt 1.7");
        assertThat(secretary.locator(".rich-text-reference")).containsText("punkt 1.2");
    }

    private void theAgendaIsLookedAt() {
        secretary.navigate(at("/dagsorden"));
        button(secretary, "Sæt dem på nu").click();
        editor(secretary, "Indledende bemærkninger").click();
        secretary.keyboard().type("Formanden bød velkommen til et nyt medlem.");
        button(secretary, "Gem bemærkningerne").click();
        assertThat(secretary.locator(".agenda-items tbody tr")).hasCount(13);
        looksWell(secretary, "meeting/agenda-work");

        secretary.getByText("Vis dagsordenen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(secretary.locator(".paper h1")).containsText("Dagsorden til møde i DASSOS");
        assertThat(secretary.locator(".paper-item")).hasCount(13);
        looksWell(secretary, "meeting/agenda-preview");
        secretary.navigate(at("/dagsorden/vis?for=alle"));
        looksWell(secretary, "meeting/agenda-preview-public");
    }

    private void theAgendaIsSent() {
        meeting.clockIsMovedTo(meeting.deadline().plusDays(1), LocalTime.of(8, 0));
        await().atMost(Duration.ofMillis(PATIENCE))
                .until(() -> !caller.tasks("sekretariat", meeting.id(), "Task_PrepareAgenda").isEmpty());
        secretary.navigate(at("/dagsorden"));
        button(secretary, "Godkend dagsordenen").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Dagsordenen er godkendt");
        meeting.isIn("AGENDA_PUBLISHED");
        secretary.navigate(at("/dagsorden"));
        looksWell(secretary, "meeting/agenda-work-sent");
        secretary.navigate(at(""));
        looksWell(secretary, "meeting/meeting-secretariat");

        Page member = loggedIn(browser, service, "viborg-direktoer").newPage();
        member.navigate(at(""));
        looksWell(member, "meeting/meeting-member");
        member.navigate(at("/dagsorden/vis"));
        assertThat(member.locator(".paper-attachments a")).hasCount(4);
        looksWell(member, "meeting/agenda-member");
        member.context().close();

        Page stranger = browser.somebody(PHONE).newPage();
        stranger.navigate(service.baseUrl() + "/offentlig");
        looksWell(stranger, "meeting/public-with-agenda");
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/dagsorden");
        assertThat(stranger.locator(".paper-item")).hasCount(13);
        assertThat(stranger.locator(".paper-attachments a")).hasCount(1);
        looksWell(stranger, "meeting/agenda-public");
        stranger.context().close();
    }

    private void aMemberSendsApologiesByPhone() {
        BrowserContext phone = browser.somebody(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(linkInMail(post, service, meeting.id(), MEMBER, "Dagsorden", 1));
        assertThat(page.locator(".paper-item")).hasCount(13);
        looksWell(page, "meeting/agenda-link");

        String link = linkInMail(post, service, meeting.id(), MEMBER, "Dagsorden", 2);
        page.navigate(link);
        looksWell(page, "meeting/apologies");
        page.getByLabel("Stedfortræderens mail").fill("nogen");
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(page, "meeting/apologies-wrong");
        page.locator("#f-deputyName").fill("Socialchefen");
        page.getByLabel("Stedfortræderens mail").fill("socialchef@skive.example");
        page.getByLabel("Besked til sekretariatet").fill("Jeg er på kursus.");
        button(page, "Gå videre").click();
        looksWell(page, "meeting/apologies-review");
        button(page, "Bekræft afbuddet").click();
        assertThat(page.locator("h1")).hasText("Afbuddet er modtaget");
        looksWell(page, "meeting/apologies-receipt");
        page.getByText("ændre det").click();
        looksWell(page, "meeting/apologies-given");
        button(page, "Træk afbuddet tilbage").click();
        looksWell(page, "meeting/apologies-take-back");
        phone.close();
        theSameIsSeenWithoutScripts(link);

        secretary.navigate(at("/deltagere"));
        assertThat(secretary.getByText("Jeg er på kursus.")).isVisible();
        looksWell(secretary, "meeting/participants");
    }

    private static void theSameIsSeenWithoutScripts(String link) {
        BrowserContext phone = browser.somebodyWithoutScripts(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(link);
        assertThat(button(page, "Træk afbuddet tilbage")).isVisible();
        phone.close();
    }

    private void theInterfaceTellsTheOutcomes() {
        assertThat(meeting.outcomes()).hasSize(13)
                .containsEntry("1.1", "APPROVED")
                .containsEntry("1.7", "APPOINTED,DISCUSSED")
                .containsEntry("2.4", "TAKEN_NOTE_OF")
                .containsEntry("3.1", "TAKEN_NOTE_OF,TAKEN_NOTE_OF")
                .containsEntry("3.2", "");
    }
}
