package dk.rammeaftale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;

/** How the pages of a running service are looked at, by axe and by us, on a wide screen and on the narrowest. */
final class LookedAt {

    static final int WIDE = 1280;
    /** As narrow as WCAG 2.1 wants a page to fit (1.4.10), which is also the wide screen at 400 %. */
    static final int NARROW = 320;
    static final int PHONE = 390;
    static final int HIGH = 900;
    /** A machine that does other things too is slow to draw. */
    static final int PATIENCE = 60_000;

    private static final Path PICTURES = Path.of("target", "pictures");

    private LookedAt() {
    }

    /** Somebody of the demo in front of a wide screen. */
    static BrowserContext loggedIn(Chromium browser, PackagedService service, String who) {
        BrowserContext somebody = browser.somebody(WIDE);
        loggedIn(somebody, service, who, "/").close();
        return somebody;
    }

    /** A page of somebody who has just logged in and gone to that address. */
    static Page loggedIn(BrowserContext somebody, PackagedService service, String who, String address) {
        somebody.setDefaultTimeout(PATIENCE);
        Page page = somebody.newPage();
        page.navigate(service.baseUrl() + "/login");
        page.getByLabel("Brugernavn").fill(who);
        page.getByLabel("Adgangskode").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind")).click();
        assertThat(page.locator(".who")).containsText(who);
        if (!address.equals("/")) {
            page.navigate(service.baseUrl() + address);
        }
        return page;
    }

    /** Everybody can use it, and nobody scrolls sideways. */
    static void check(Page page) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HIGH);
            assertNothingSticksOut(page);
            assertNobodyIsShutOut(page);
        }
    }

    /** For people to look at, where they ask for it with {@code -Drammeaftale.pictures}: drawing them takes its time. */
    static void shoot(Page page, String name) {
        if (System.getProperty("rammeaftale.pictures") == null) {
            return;
        }
        for (int width : new int[] {WIDE, PHONE}) {
            page.setViewportSize(width, HIGH);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name + "-" + width)));
        }
    }

    /** Everybody can use it, and people can look at it afterwards. */
    static void looksWell(Page page, String picture) {
        check(page);
        shoot(page, picture);
        page.setViewportSize(WIDE, HIGH);
    }

    static Path picture(String name) {
        return PICTURES.resolve(name + ".png");
    }

    /**
     * The address of a personal link in the newest mail of that kind to somebody, as the demo keeps it.
     *
     * @param post    a page of somebody who reads the post
     * @param thread  what the mail is about
     * @param subject words of it
     * @param number  which of its links, counted from 1
     */
    static String linkInMail(
            Page post, PackagedService service, String thread, String recipient, String subject, int number) {
        Locator link = post.locator("a[href*='/svar/']").nth(number - 1);
        await().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            post.navigate(service.baseUrl() + "/post?sag=" + thread);
            post.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(recipient))
                    .filter(new Locator.FilterOptions().setHasText(subject))
                    .first().getByRole(AriaRole.LINK).first().click();
            assertThat(post.getByText("Som tekst")).isVisible();
            return link.count() > 0;
        });
        return link.getAttribute("href");
    }
}
