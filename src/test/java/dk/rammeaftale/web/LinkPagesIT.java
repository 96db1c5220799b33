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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages behind a personal link, each in every state, in a real browser under the policy they are served with. */
class LinkPagesIT {

    private static final int PHONE = 375;
    /** As narrow as WCAG 2.1 wants a page to fit (1.4.10), which is also a screen of 1280 pixels at 400 %. */
    private static final int NARROWEST = 320;
    private static final String SERVICE = "http://rammeaftale.example";
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final PageRenderer RENDERER = new PageRenderer();

    private static Chromium browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<Request> sent = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = Chromium.open();
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
        try (BrowserContext somebody = browser.somebody(NARROWEST)) {
            Page page = shown(state, somebody);

            assertNothingSticksOut(page);
            assertNobodyIsShutOut(page);
            assertThat(complaints).isEmpty();
        }
    }

    /** The page's scripts are kept away; axe is a script itself and could not work where there are none at all. */
    @ParameterizedTest
    @EnumSource
    void everybody_can_use_it_without_its_scripts(LinkPages state) {
        try (BrowserContext somebody = browser.somebody(1280)) {
            Page page = shown(state, somebody, false);

            assertNobodyIsShutOut(page);
        }
    }

    @ParameterizedTest
    @MethodSource("dk.rammeaftale.web.LinkPages#withErrors")
    void an_error_is_one_press_from_its_field(LinkPages state) {
        try (BrowserContext somebody = browser.somebodyWithoutScripts(PHONE)) {
            Page page = shown(state, somebody);
            Locator told = page.getByRole(AriaRole.ALERT);

            assertThat(told).isFocused();
            String field = told.getByRole(AriaRole.LINK).getAttribute("href");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(field)).isFocused();
            assertThat(page.locator(field)).isInViewport();
        }
    }

    @Test
    void an_answer_is_chosen_and_confirmed_in_two_presses_without_scripts() {
        try (BrowserContext somebody = browser.somebodyWithoutScripts(PHONE)) {
            Page page = shown(LinkPages.FIRST_ROUND, somebody);
            page.getByLabel("Ingen bemærkninger").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gå videre")).click();

            assertThat(last().url()).isEqualTo(SERVICE + LinkPages.LINK + "/gennemse");
            assertThat(last().postData()).isEqualTo("answer=NO_REMARKS&comment=");

            page = shown(LinkPages.REVIEW, somebody);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekræft")).click();

            assertThat(last().url()).isEqualTo(SERVICE + LinkPages.LINK + "/bekraeft");
            assertThat(last().postData()).startsWith("answer=REMARK&comment=Godt");
        }
    }

    @Test
    void a_review_leads_back_with_what_was_entered() {
        try (BrowserContext somebody = browser.somebody(PHONE)) {
            Page page = shown(LinkPages.REVIEW, somebody);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ret")).click();

            assertThat(last().url()).isEqualTo(SERVICE + LinkPages.LINK + "/ret");
            assertThat(last().postData()).startsWith("answer=REMARK&comment=Godt");
        }
    }

    @Test
    void a_text_counts_the_characters_that_are_left() {
        try (BrowserContext somebody = browser.somebody(PHONE)) {
            Page page = shown(LinkPages.FIRST_ROUND, somebody);

            page.getByLabel("Tekst til svaret").pressSequentially("Ti tegn nu");

            assertThat(page.locator(".character-limit")).hasText("Du har 3990 tegn tilbage");
        }
    }

    private Request last() {
        return sent.get(sent.size() - 1);
    }

    /** Shows a state as the service serves it; whatever the page sends is answered with the same page. */
    private Page shown(LinkPages state, BrowserContext somebody) {
        return shown(state, somebody, true);
    }

    private Page shown(LinkPages state, BrowserContext somebody, boolean withScripts) {
        Page page = somebody.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequestFailed(request -> complaints.add(request.url()));
        page.route(SERVICE + "/**", route -> answer(route, state));
        if (!withScripts) {
            page.route("**/*.js", Route::abort);
        }
        page.navigate(SERVICE + LinkPages.LINK);
        return page;
    }

    private void answer(Route route, LinkPages state) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setBodyBytes(asset(path)).setContentType(kind(path)));
            return;
        }
        sent.add(route.request());
        route.fulfill(new Route.FulfillOptions()
                .setBody(state.html(RENDERER))
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY)));
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
