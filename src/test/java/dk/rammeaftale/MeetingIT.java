package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.PHONE;
import static dk.rammeaftale.LookedAt.checkSoon;
import static dk.rammeaftale.LookedAt.linkInMail;
import static dk.rammeaftale.LookedAt.loggedIn;
import static dk.rammeaftale.LookedAt.shoot;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting of DASSOS as people hold it: from the first item to minutes that everybody reads, against the packaged service. */
class MeetingIT {

    /** Not the field of plain text, which stands there until the editor's script has run. */
    private static final String EDITED = "[contenteditable=true]";
    private static final String MEMBER = "direktoer@skive.example";
    private static final String CHAIR = "direktoer@struer.example";

    @TempDir
    private static Path folder;

    private static PackagedService service;
    private static ServiceCaller caller;
    private static Chromium browser;
    private static Page secretary;
    private static SentForms forms;
    private static Page post;

    private HeldMeeting meeting;

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
        itemsAreWritten();
        oneIsTypedWithAReferenceToAnother();
        theAgendaIsLookedAt();
        theAgendaIsSent();

        aMemberSendsApologiesByPhone();

        theMeetingIsHeld();
        attendanceIsRecorded();
        outcomesAreRecorded();
        oneIsTypedAtTheMinutes();
        theMinutesGoToTheChair();
        theChairApprovesByTheLink();

        theMinutesAreReadByEverybody();
        theInterfaceTellsTheOutcomes();
    }

    private String at(String path) {
        return service.baseUrl() + "/moeder/" + meeting.id() + path;
    }

    private static void looksWell(Page page, String picture) {
        checkSoon(page);
        shoot(page, "meeting/" + picture);
        page.setViewportSize(LookedAt.WIDE, 900);
    }

    /** Six of seven for decision, and four to be informed of; the service adds two standing ones. */
    private void itemsAreWritten() {
        List<String> written = new ArrayList<>();
        SampleItems.DECISIONS.forEach(item -> written.add(add("DECISION", item)));
        SampleItems.INFORMATION.forEach(item -> written.add(add("INFORMATION", item)));
        secretary.navigate(written.get(0));
        looksWell(secretary, "item");
        attach(SampleItems.pdf("procesplan"), SampleItems.pdf("tidsplan"), SampleItems.pdf("skabelon"));
        Locator third = secretary.locator("form.agenda-file").nth(2);
        third.getByLabel("Bilagets titel").fill("Skabelon til de centrale udmeldinger");
        third.getByLabel("Hører til det foregående").check();
        third.getByLabel("Offentliggør bilaget").check();
        third.getByText("Gem bilaget").click();
        assertThat(secretary.getByText("Bilag 2a", new Page.GetByTextOptions().setExact(true))).isVisible();
        looksWell(secretary, "item-with-attachments");
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
        looksWell(secretary, "item-new");
        button(secretary, "Sæt punktet på dagsordenen").click();
        assertThat(secretary.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(secretary, "item-new-wrong");

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
        looksWell(secretary, "agenda-work");

        secretary.getByText("Vis dagsordenen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(secretary.locator(".paper h1")).containsText("Dagsorden til møde i DASSOS");
        assertThat(secretary.locator(".paper-item")).hasCount(13);
        looksWell(secretary, "agenda-preview");
        secretary.navigate(at("/dagsorden/vis?for=alle"));
        looksWell(secretary, "agenda-preview-public");
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
        looksWell(secretary, "agenda-work-sent");
        secretary.navigate(at(""));
        looksWell(secretary, "meeting-secretariat");

        Page member = loggedIn(browser, service, "viborg-direktoer").newPage();
        member.navigate(at(""));
        looksWell(member, "meeting-member");
        member.navigate(at("/dagsorden/vis"));
        assertThat(member.locator(".paper-attachments a")).hasCount(4);
        looksWell(member, "agenda-member");
        member.context().close();

        Page stranger = browser.somebody(PHONE).newPage();
        stranger.navigate(service.baseUrl() + "/offentlig");
        looksWell(stranger, "public-with-agenda");
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/dagsorden");
        assertThat(stranger.locator(".paper-item")).hasCount(13);
        assertThat(stranger.locator(".paper-attachments a")).hasCount(1);
        looksWell(stranger, "agenda-public");
        stranger.context().close();
    }

    private void aMemberSendsApologiesByPhone() {
        BrowserContext phone = browser.somebody(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(linkInMail(post, service, meeting.id(), MEMBER, "Dagsorden", 1));
        assertThat(page.locator(".paper-item")).hasCount(13);
        looksWell(page, "agenda-link");

        String link = linkInMail(post, service, meeting.id(), MEMBER, "Dagsorden", 2);
        page.navigate(link);
        looksWell(page, "apologies");
        page.getByLabel("Stedfortræderens mail").fill("nogen");
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(page, "apologies-wrong");
        page.locator("#f-deputyName").fill("Socialchefen");
        page.getByLabel("Stedfortræderens mail").fill("socialchef@skive.example");
        page.getByLabel("Besked til sekretariatet").fill("Jeg er på kursus.");
        button(page, "Gå videre").click();
        looksWell(page, "apologies-review");
        button(page, "Bekræft afbuddet").click();
        assertThat(page.locator("h1")).hasText("Afbuddet er modtaget");
        looksWell(page, "apologies-receipt");
        page.getByText("ændre det").click();
        looksWell(page, "apologies-given");
        button(page, "Træk afbuddet tilbage").click();
        looksWell(page, "apologies-take-back");
        phone.close();
        theSameIsSeenWithoutScripts(link);

        secretary.navigate(at("/deltagere"));
        assertThat(secretary.getByText("Jeg er på kursus.")).isVisible();
        looksWell(secretary, "participants");
    }

    private static void theSameIsSeenWithoutScripts(String link) {
        BrowserContext phone = browser.somebodyWithoutScripts(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(link);
        assertThat(button(page, "Træk afbuddet tilbage")).isVisible();
        phone.close();
    }

    private void theMeetingIsHeld() {
        meeting.clockIsMovedTo(meeting.day(), LocalTime.of(14, 0));
        meeting.isIn("HELD");
        secretary.navigate(at("/referat"));
        looksWell(secretary, "minutes-empty");
        button(secretary, "Send til formanden").click();
        assertThat(secretary.getByRole(AriaRole.ALERT)).containsText("Ret dette");
        looksWell(secretary, "minutes-refused");
    }

    private void attendanceIsRecorded() {
        secretary.navigate(at("/referat"));
        secretary.getByText("Fremmøde for").click();
        Stream.of(secretary.locator("table tbody tr").all().toArray(Locator[]::new)).forEach(row -> {
            boolean represented = row.innerText().contains("Stedfortræder: Socialchefen");
            row.locator("select").selectOption(represented ? "DEPUTY" : "PRESENT");
            if (represented) {
                row.locator("input.form-input").fill("Socialchefen");
            }
        });
        looksWell(secretary, "minutes-attendance");
        button(secretary, "Gem fremmødet").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Fremmødet er gemt");
    }

    /** All but those of the item that is typed. */
    private void outcomesAreRecorded() {
        secretary.navigate(at("/referat"));
        for (Locator item : secretary.locator(".minutes-item").all()) {
            String id = item.getAttribute("id").substring("punkt-".length());
            String number = item.locator("h3").innerText().split(" ")[0];
            if (number.equals("1.7")) {
                continue;
            }
            Locator form = item.locator("form").first();
            int bullets = Integer.parseInt(form.locator("input[name=bullets]").getAttribute("value"));
            Map<String, String> entered = new TreeMap<>(Map.of(
                    "edition", form.locator("input[name=edition]").getAttribute("value"),
                    "bullets", String.valueOf(bullets),
                    "i" + id + "_text", SampleItems.minutes(number)));
            for (int bullet = 0; bullet < bullets; bullet++) {
                entered.put("i%s_outcome_%d".formatted(id, bullet), SampleItems.outcome(number));
            }
            forms.post(at("/referat/punkter/" + id), entered);
            if (number.equals("1.3")) {
                forms.post(at("/referat/punkter/" + id + "/opgaver"), Map.of(
                        "i" + id + "_wording", "Undersøge udgiften pr. plads nærmere",
                        "i" + id + "_owner", "Takstgruppen",
                        "i" + id + "_dueOn", meeting.day().plusMonths(2).toString()));
            }
        }
    }

    private void oneIsTypedAtTheMinutes() {
        secretary.navigate(at("/referat"));
        Locator item = secretary.locator(".minutes-item")
                .filter(new Locator.FilterOptions().setHas(secretary.getByText("1.7 Udpegning til styregruppen for kapacitet",
                        new Page.GetByTextOptions().setExact(true))));
        item.locator(EDITED).click();
        secretary.keyboard().type("Forslaget fik opbakning.");
        item.getByLabel("Resultat", exactly()).first().selectOption("Udpeget");
        item.getByLabel("Resultat", exactly()).nth(1).selectOption("Drøftet");
        item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gem punkt 1.7")).click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Punktet er gemt");
        item.getByText("Tilføj en udpegning").click();
        item.getByLabel("Udpeget til").fill("Styregruppen for kapacitet");
        item.getByLabel("Repræsentant", exactly()).fill("Direktøren fra Odder");
        item.getByLabel("Suppleant").fill("Direktøren fra Samsø");
        looksWell(secretary, "minutes-item-forms");
        button(secretary, "Gem udpegningen", item).click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Udpegningen er gemt");
        looksWell(secretary, "minutes-written");
        secretary.getByText("Vis referatet, som det står nu").click();
        looksWell(secretary, "minutes-preview");
    }

    private void theMinutesGoToTheChair() {
        secretary.navigate(at("/referat"));
        assertThat(secretary.getByText("Alle punkter har et resultat.")).isVisible();
        button(secretary, "Send til formanden").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Referatet er sendt til godkendelse");
        looksWell(secretary, "minutes-with-chair");
    }

    private void theChairApprovesByTheLink() {
        BrowserContext phone = browser.somebody(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(linkInMail(
                post, service, meeting.id(), CHAIR, "Referat til godkendelse", 1));
        assertThat(page.locator(".paper-item")).hasCount(13);
        looksWell(page, "approval");
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(page, "approval-wrong");
        page.getByLabel("Referatet skal rettes").check();
        page.getByLabel("Hvad skal rettes?").fill("Punkt 1.2 mangler en dato.");
        button(page, "Gå videre").click();
        looksWell(page, "approval-review-back");
        button(page, "Ret").click();
        page.getByLabel("Hvad skal rettes?").fill("");
        page.getByLabel("Jeg godkender referatet").check();
        button(page, "Gå videre").click();
        looksWell(page, "approval-review");
        button(page, "Godkend referatet").click();
        assertThat(page.locator("h1")).hasText("Referatet er godkendt");
        looksWell(page, "approval-receipt");
        phone.close();
        meeting.isIn("MINUTES_PUBLISHED");
    }

    private void theMinutesAreReadByEverybody() {
        Page stranger = browser.somebody(PHONE).newPage();
        stranger.navigate(service.baseUrl() + "/offentlig");
        looksWell(stranger, "public");
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/dagsorden");
        assertThat(stranger.locator(".paper-outcomes")).hasCount(0);
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/referat");
        assertThat(stranger.locator(".paper h1")).containsText("Referat af møde i DASSOS");
        assertThat(stranger.locator(".paper")).containsText("Forslaget fik opbakning.");
        assertThat(stranger.locator(".paper-outcomes").first()).containsText("Godkendt:");
        looksWell(stranger, "minutes-public");
        stranger.context().close();

        for (Map.Entry<String, String> page : Map.of(
                "/moeder", "meetings", "/moeder/" + meeting.id(), "meeting-over", "/moeder/" + meeting.id() + "/referat/vis", "minutes-read",
                "/moeder/" + meeting.id() + "/referat", "minutes-published", "/opfoelgning", "follow-up").entrySet()) {
            secretary.navigate(service.baseUrl() + page.getKey());
            looksWell(secretary, page.getValue());
        }
        assertThat(caller.get("viborg-direktoer", "/api/meetings/" + meeting.id()).path("items")).hasSize(13);
    }

    private void theInterfaceTellsTheOutcomes() {
        assertThat(meeting.outcomes()).hasSize(13)
                .containsEntry("1.1", "APPROVED")
                .containsEntry("1.7", "APPOINTED,DISCUSSED")
                .containsEntry("2.4", "TAKEN_NOTE_OF")
                .containsEntry("3.1", "TAKEN_NOTE_OF,TAKEN_NOTE_OF")
                .containsEntry("3.2", "");
    }

    private static Locator editor(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name)).and(page.locator(EDITED));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name, Locator within) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
