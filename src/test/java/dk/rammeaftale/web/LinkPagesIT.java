package dk.rammeaftale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.rammeaftale.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages behind a personal link, each in every state, in a real browser under the policy they are served with. */
class LinkPagesIT {

    /** As narrow as WCAG 2.1 wants a page to fit (1.4.10), which is also a screen of 1280 pixels at 400 %. */
    private static final int NARROWEST = 320;
    private static final String SERVICE = "http://rammeaftale.example";
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final PageRenderer RENDERER = new PageRenderer();

    private static Chromium browser;
    private static Page page;
    private static Page pageWithoutScripts;

    /** What the page has to say about itself, the page scripts it may not have, and what it has sent. */
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static final List<Request> SENT = new ArrayList<>();
    private static LinkPages served;
    private static boolean scriptsKeptAway;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        page = served(browser.somebody(NARROWEST));
        pageWithoutScripts = served(browser.somebodyWithoutScripts(NARROWEST));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_use_it_on_a_narrow_screen(LinkPages state) {
        show(page, state);

        assertNothingSticksOut(page);
        assertNobodyIsShutOut(page);
        assertThat(COMPLAINTS).isEmpty();
    }

    /** The page's scripts are kept away; axe is a script itself and could not work where there are none at all. */
    @ParameterizedTest
    @EnumSource
    void everybody_can_use_it_without_its_scripts(LinkPages state) {
        scriptsKeptAway = true;
        show(page, state);

        assertNobodyIsShutOut(page);
    }

    @ParameterizedTest
    @MethodSource("dk.rammeaftale.web.LinkPages#withErrors")
    void an_error_is_one_press_from_its_field(LinkPages state) {
        show(pageWithoutScripts, state);
        Locator told = pageWithoutScripts.getByRole(AriaRole.ALERT);

        assertThat(told).isFocused();
        Locator field = pageWithoutScripts.locator(told.getByRole(AriaRole.LINK).first().getAttribute("href"));
        pageWithoutScripts.keyboard().press("Tab");
        pageWithoutScripts.keyboard().press("Enter");
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
    }

    @Test
    void an_answer_is_chosen_and_confirmed_in_two_presses_without_scripts() {
        show(pageWithoutScripts, LinkPages.FIRST_ROUND);
        pageWithoutScripts.getByLabel("Ingen bemærkninger").check();
        press(pageWithoutScripts, "Gå videre");

        assertThat(lastSent().url()).isEqualTo(SERVICE + LinkPages.LINK + "/gennemse");
        assertThat(lastSent().postData()).isEqualTo("answer=NO_REMARKS&comment=");

        show(pageWithoutScripts, LinkPages.REVIEW);
        press(pageWithoutScripts, "Bekræft");

        assertThat(lastSent().url()).isEqualTo(SERVICE + LinkPages.LINK + "/bekraeft");
        assertThat(lastSent().postData()).startsWith("answer=REMARK&comment=Godt");
    }

    @Test
    void a_review_leads_back_with_what_was_entered() {
        show(page, LinkPages.REVIEW);

        press(page, "Ret");

        assertThat(lastSent().url()).isEqualTo(SERVICE + LinkPages.LINK + "/ret");
        assertThat(lastSent().postData()).startsWith("answer=REMARK&comment=Godt");
    }

    @Test
    void a_text_counts_the_characters_that_are_left() {
        show(page, LinkPages.FIRST_ROUND);

        page.getByLabel("Tekst til svaret").pressSequentially("Ti tegn nu");

        assertThat(page.locator(".character-limit")).hasText("Du har 3990 tegn tilbage");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Request lastSent() {
        return SENT.get(SENT.size() - 1);
    }

    @BeforeEach
    void nothing_has_happened() {
        COMPLAINTS.clear();
        SENT.clear();
        scriptsKeptAway = false;
    }

    private static void show(Page page, LinkPages state) {
        served = state;
        page.navigate(SERVICE + LinkPages.LINK);
    }

    /** A page that meets states as the service serves them; whatever it sends is answered with the same state. */
    private static Page served(BrowserContext somebody) {
        Page page = somebody.newPage();
        page.onConsoleMessage(message -> COMPLAINTS.add(message.text()));
        page.onRequestFailed(request -> COMPLAINTS.add(request.url()));
        page.route(SERVICE + "/**", LinkPagesIT::answer);
        return page;
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.endsWith(".js") && scriptsKeptAway) {
            route.abort();
        } else if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setBodyBytes(asset(path)).setContentType(kind(path)));
        } else {
            SENT.add(route.request());
            route.fulfill(new Route.FulfillOptions()
                    .setBody(served.html(RENDERER))
                    .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY)));
        }
    }

    private static byte[] asset(String path) {
        try (InputStream file = LinkPagesIT.class.getResourceAsStream("/static" + path)) {
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
