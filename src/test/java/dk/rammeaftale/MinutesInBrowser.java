package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Controls.EDITED;
import static dk.rammeaftale.Controls.button;
import static dk.rammeaftale.Controls.exactly;
import static dk.rammeaftale.LookedAt.PATIENCE;
import static dk.rammeaftale.LookedAt.PHONE;
import static dk.rammeaftale.LookedAt.linkInMail;
import static dk.rammeaftale.LookedAt.looksWell;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The minutes of a meeting as people write, approve and read them on the pages of a running service.
 *
 * @param secretary a page of the secretariat
 * @param post      a page of somebody who reads the post
 */
record MinutesInBrowser(
        Chromium browser,
        PackagedService service,
        ServiceCaller caller,
        Page secretary,
        Page post,
        SentForms forms,
        HeldMeeting meeting) {

    private static final String CHAIR = "direktoer@struer.example";

    private String at(String path) {
        return service.baseUrl() + "/moeder/" + meeting.id() + path;
    }

    void theMeetingIsHeld() {
        meeting.clockIsMovedTo(meeting.day(), LocalTime.of(14, 0));
        meeting.isIn("HELD");
        secretary.navigate(at("/referat"));
        looksWell(secretary, "meeting/minutes-empty");
        button(secretary, "Send til formanden").click();
        assertThat(secretary.getByRole(AriaRole.ALERT)).containsText("Ret dette");
        looksWell(secretary, "meeting/minutes-refused");
    }

    void attendanceIsRecorded() {
        secretary.navigate(at("/referat"));
        secretary.getByText("Fremmøde for").click();
        Stream.of(secretary.locator("table tbody tr").all().toArray(Locator[]::new)).forEach(row -> {
            boolean represented = row.innerText().contains("Stedfortræder: Socialchefen");
            row.locator("select").selectOption(represented ? "DEPUTY" : "PRESENT");
            if (represented) {
                row.locator("input.form-input").fill("Socialchefen");
            }
        });
        looksWell(secretary, "meeting/minutes-attendance");
        button(secretary, "Gem fremmødet").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Fremmødet er gemt");
    }

    /** All but those of the item that is typed. */
    void outcomesAreRecorded() {
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

    void oneItemIsTyped() {
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
        looksWell(secretary, "meeting/minutes-item-forms");
        button(secretary, "Gem udpegningen", item).click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Udpegningen er gemt");
        looksWell(secretary, "meeting/minutes-written");
        secretary.getByText("Vis referatet, som det står nu").click();
        looksWell(secretary, "meeting/minutes-preview");
    }

    void goToTheChair() {
        secretary.navigate(at("/referat"));
        assertThat(secretary.getByText("Alle punkter har et resultat.")).isVisible();
        button(secretary, "Send til formanden").click();
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("Referatet er sendt til godkendelse");
        looksWell(secretary, "meeting/minutes-with-chair");
    }

    void areApprovedByTheLink() {
        BrowserContext phone = browser.somebody(PHONE);
        phone.setDefaultTimeout(PATIENCE);
        Page page = phone.newPage();
        page.navigate(linkInMail(
                post, service, meeting.id(), CHAIR, "Referat til godkendelse", 1));
        assertThat(page.locator(".paper-item")).hasCount(13);
        looksWell(page, "meeting/approval");
        button(page, "Gå videre").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        looksWell(page, "meeting/approval-wrong");
        page.getByLabel("Referatet skal rettes").check();
        page.getByLabel("Hvad skal rettes?").fill("Punkt 1.2 mangler en dato.");
        button(page, "Gå videre").click();
        looksWell(page, "meeting/approval-review-back");
        button(page, "Ret").click();
        page.getByLabel("Hvad skal rettes?").fill("");
        page.getByLabel("Jeg godkender referatet").check();
        button(page, "Gå videre").click();
        looksWell(page, "meeting/approval-review");
        button(page, "Godkend referatet").click();
        assertThat(page.locator("h1")).hasText("Referatet er godkendt");
        looksWell(page, "meeting/approval-receipt");
        phone.close();
        meeting.isIn("MINUTES_PUBLISHED");
    }

    void areReadByEverybody() {
        Page stranger = browser.somebody(PHONE).newPage();
        stranger.navigate(service.baseUrl() + "/offentlig");
        looksWell(stranger, "meeting/public");
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/dagsorden");
        assertThat(stranger.locator(".paper-outcomes")).hasCount(0);
        stranger.navigate(service.baseUrl() + "/offentlig/" + meeting.id() + "/referat");
        assertThat(stranger.locator(".paper h1")).containsText("Referat af møde i DASSOS");
        assertThat(stranger.locator(".paper")).containsText("Forslaget fik opbakning.");
        assertThat(stranger.locator(".paper-outcomes").first()).containsText("Godkendt:");
        looksWell(stranger, "meeting/minutes-public");
        stranger.context().close();

        for (Map.Entry<String, String> page : Map.of(
                "/moeder", "meetings", "/moeder/" + meeting.id(), "meeting-over", "/moeder/" + meeting.id() + "/referat/vis", "minutes-read",
                "/moeder/" + meeting.id() + "/referat", "minutes-published", "/opfoelgning", "follow-up").entrySet()) {
            secretary.navigate(service.baseUrl() + page.getKey());
            looksWell(secretary, "meeting/" + page.getValue());
        }
        assertThat(caller.get("viborg-direktoer", "/api/meetings/" + meeting.id()).path("items")).hasSize(13);
    }
}
