package dk.rammeaftale.agreement.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.rammeaftale.Chromium;
import dk.rammeaftale.agreement.SamplePlan;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.web.PageRenderer;
import dk.rammeaftale.web.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the annual wheel in a real browser, under the policy that our pages are served with. */
class AarshjulIT {

    private static final String SERVICE = "http://rammeaftale.example";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private static final List<String> COMPLAINTS = new ArrayList<>();

    private static Chromium browser;
    private static Page page;
    private static String html;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        Clock clock = Clock.fixed(SamplePlan.TODAY.atStartOfDay(DanishDates.ZONE).toInstant(), DanishDates.ZONE);
        AarshjulPages pages = new AarshjulPages(
                (first, last) -> SamplePlan.milestones(), new LinkSettings(SERVICE), clock);
        Map<String, Object> model = new HashMap<>(pages.show("").getModel());
        model.put("visitor", new Visitor("sekretariat", Set.of("secretariat")));
        html = new PageRenderer().render("aarshjul", model);
        page = browser.somebody(1280).newPage();
        page.onConsoleMessage(message -> COMPLAINTS.add(message.text()));
        page.route(SERVICE + "/**", AarshjulIT::answer);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void somebodyLooks() {
        COMPLAINTS.clear();
        page.setViewportSize(1280, 900);
        page.navigate(SERVICE + "/aarshjul");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void everybody_can_use_it_on_any_screen(int width) {
        page.setViewportSize(width, 900);

        assertNothingSticksOut(page);
        assertNobodyIsShutOut(page);
        assertThat(COMPLAINTS).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("aarshjul-" + width + ".png")));
    }

    /** The one in the README. */
    @Test
    void the_whole_wheel_is_seen_at_once_on_a_large_screen() {
        page.setViewportSize(1280, 1290);

        assertThat(page.locator(".wheel")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("aarshjul.png")));
    }

    @Test
    void a_reading_aloud_finds_the_wheel_today_and_every_mark_as_a_link() {
        Locator wheel = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Årshjul 2025–2026"));

        assertThat(wheel).hasCount(1);
        assertThat(wheel.getByRole(AriaRole.LINK)).hasCount(SamplePlan.milestones().size());
        assertThat(wheel.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("I dag, 10. juni 2026"))).hasCount(1);
        assertThat(wheel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()
                .setName("23. KD-net: Forslaget behandles, 25. september 2026, kommer").setExact(true))).hasCount(1);
    }

    @Test
    void a_mark_shows_that_it_has_the_focus_and_leads_to_its_step() {
        Locator mark = page.locator(".wheel a").nth(21);
        page.locator(".wheel a").nth(20).focus();
        page.keyboard().press("Tab");

        assertThat(mark).isFocused();
        assertThat(mark.locator(".wheel-halo")).hasCSS("stroke", "rgb(26, 26, 26)");
        mark.scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("aarshjul-focus.png")));

        page.keyboard().press("Enter");
        page.waitForURL(SERVICE + "/rammeaftaler/2025-031/trin/draft-approved");
    }

    /** Each shape as the circle around it. */
    @Test
    void no_sign_covers_another() {
        Object covered = page.evaluate("""
                () => {
                  const circle = part => {
                    const box = part.getBoundingClientRect();
                    return {x: box.left + box.width / 2, y: box.top + box.height / 2, r: Math.max(box.width, box.height) / 2};
                  };
                  const marks = [...document.querySelectorAll('.wheel > a')].map(mark =>
                    [...mark.querySelectorAll('circle:not(.wheel-halo), path[fill]')].map(circle));
                  const meet = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r;
                  return marks.flatMap((one, i) => marks.slice(i + 1)
                    .filter(other => one.some(a => other.some(b => meet(a, b))))).length;
                }""");

        assertThat(covered).isEqualTo(0);
    }

    @Test
    void it_prints_on_one_sheet() {
        byte[] sheets = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("aarshjul.pdf")));

        assertThat(SHEET.matcher(new String(sheets, StandardCharsets.ISO_8859_1)).results()).hasSize(1);
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setBodyBytes(asset(path)).setContentType(kind(path)));
        } else {
            route.fulfill(new Route.FulfillOptions().setBody(html)
                    .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY)));
        }
    }

    private static byte[] asset(String path) {
        try (InputStream file = AarshjulIT.class.getResourceAsStream("/static" + path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }
}
