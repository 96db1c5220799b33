package dk.rammeaftale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.rammeaftale.Chromium;
import dk.rammeaftale.richtext.RichText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written in a form that saves itself, and what is sent, under the policy of our pages. */
class AutosaveIT {

    private static final String SERVICE = "http://rammeaftale.example";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final PageRenderer RENDERER = new PageRenderer();

    private static Chromium browser;

    /** What has come, in order: the address, then the fields. */
    private final List<Map<String, String>> received = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int status;
    private String answer;
    private Page page;

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

    @BeforeEach
    void the_page_is_open() {
        answers(200, "{\"savedAt\":\"13.05\",\"fields\":{\"edition\":\"4\"}}");
        page = browser.somebody(1280).newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(this::leave);
        page.route(SERVICE + "/**", this::answer);
        page.navigate(SERVICE + "/referat");
    }

    @AfterEach
    void the_page_is_left() {
        // Neither a page on its way nor a file it asks for: the browser would wait for them for ever.
        page.waitForLoadState();
        page.unrouteAll();
        page.context().close();
    }

    @Test
    void what_is_written_is_saved_after_a_pause_and_then_over_what_was_saved() {
        editor().click();
        page.keyboard().type("Først dette");
        assertThat(state()).hasText("Gemt kl. 13.05.");

        page.keyboard().type(" og dette");
        note().fill("Kort");
        note().blur();
        page.waitForCondition(() -> received.size() == 2);

        assertThat(received.get(0)).containsEntry("edition", "3").containsEntry("i7_text_html", "<p>Først dette</p>")
                .containsEntry("address", "/undervejs");
        assertThat(received.get(1)).containsEntry("edition", "4").containsEntry("i7_text_html", "<p>Først dette og dette</p>")
                .containsEntry("i7_note_0", "Kort");
        assertThat(complaints).isEmpty();
    }

    @Test
    void nothing_is_sent_where_nothing_is_written() {
        note().click();
        note().blur();
        note().fill("x");
        note().fill("");
        editor().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mødet").setExact(true)).click();

        assertThat(page).hasURL(SERVICE + "/andet");
        assertThat(received).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void half_a_decision_is_left_to_the_button() {
        page.locator("#f-i7_wording_new").fill("Takst");
        page.locator("#f-i7_wording_0").fill("");
        note().fill("Kort");
        note().blur();

        assertThat(state()).hasText("Gemt kl. 13.05. Den nye beslutning gemmes, når du trykker «Gem punkt 1.1».");
        assertThat(received.get(0)).containsEntry("i7_wording_new", "").containsEntry("i7_wording_0", "Takstgruppen ser på det")
                .containsEntry("i7_note_0", "Kort");

        button("Gem punkt 1.1").click();
        assertThat(page).hasURL(SERVICE + "/gem");
        assertThat(received.get(1)).containsEntry("address", "/gem").containsEntry("edition", "4")
                .containsEntry("i7_wording_new", "Takst").containsEntry("i7_wording_0", "");
        assertThat(warnings).isEmpty();
    }

    @Test
    void what_is_refused_is_said_and_tried_again_with_the_next_word() {
        answers(400, "{\"detail\":\"Noten må højst være på 4.000 tegn.\"}");
        note().fill("For lang");
        note().blur();
        assertThat(state()).hasText("Ikke gemt: Noten må højst være på 4.000 tegn.");

        answers(200, "{\"savedAt\":\"13.06\",\"fields\":{\"edition\":\"4\"}}");
        note().fill("Kort");
        note().blur();
        assertThat(state()).hasText("Gemt kl. 13.06.");
    }

    @Test
    void what_a_colleague_has_saved_meanwhile_is_said_once_and_nothing_typed_is_lost() {
        answers(409, "{\"detail\":\"En kollega har gemt punktet i mellemtiden. Genindlæs siden.\"}");
        note().fill("Min note");
        note().blur();
        assertThat(state()).hasText("En kollega har gemt punktet i mellemtiden. Genindlæs siden.");

        note().fill("Min egen note");
        note().blur();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mødet").setExact(true)).click();
        page.waitForCondition(() -> !warnings.isEmpty());

        assertThat(warnings).containsExactly("beforeunload");
        assertThat(page).hasURL(SERVICE + "/referat");
        assertThat(note()).hasValue("Min egen note");
        assertThat(received).hasSize(1);
        button("Gem punkt 1.1").click();
        assertThat(page).hasURL(SERVICE + "/gem");
        assertThat(received.get(1)).containsEntry("address", "/gem").containsEntry("edition", "3").containsEntry("i7_note_0", "Min egen note");
    }

    @Test
    void another_form_of_the_page_waits_until_the_text_is_saved() {
        note().fill("Kort");
        button("Gem opgaven").click();
        assertThat(page).hasURL(SERVICE + "/opgave");

        assertThat(received).extracting(one -> one.get("address")).containsExactly("/undervejs", "/opgave");
        assertThat(warnings).isEmpty();
    }

    @Test
    void what_takes_its_time_says_so_beside_the_button_and_is_sent_once() {
        press("Flyt bilaget op");
        assertThat(slowForm().getByRole(AriaRole.STATUS)).hasText("Arbejder …");
        assertThat(slowForm()).hasAttribute("aria-busy", "true");
        assertThat(slowForm().locator("button:last-of-type + .under-way")).isVisible();
        press("Flyt bilaget op");
        press("Gem bilaget");
        assertThat(page.getByText("Arbejder …")).hasCount(1);

        // As it is when the browser goes back to the page.
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))");
        assertThat(page.getByText("Arbejder …")).hasCount(0);
        assertThat(slowForm()).not().hasAttribute("aria-busy", "true");
        press("Gem bilaget");
        page.waitForCondition(() -> received.size() > 1);

        assertThat(received).extracting(one -> one.get("what")).containsExactly("up", "save");
        assertThat(complaints).isEmpty();
    }

    /** Without waiting for a page, which never comes. */
    private void press(String name) {
        button(name).click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    private Locator slowForm() {
        return page.locator("form[action='/langsomt']");
    }

    private void leave(Dialog warning) {
        warnings.add(warning.type());
        warning.dismiss();
    }

    private Locator editor() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Referat"));
    }

    private Locator note() {
        return page.locator("#f-i7_note_0");
    }

    private Locator state() {
        return page.locator(".save-state");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void answers(int code, String json) {
        status = code;
        answer = json;
    }

    private void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setBodyBytes(asset(path)).setContentType(kind(path)));
            return;
        }
        if (route.request().method().equals("POST")) {
            received.add(form(path, route.request().postData()));
        }
        if (path.equals("/undervejs")) {
            route.fulfill(new Route.FulfillOptions().setStatus(status).setBody(answer).setContentType("application/json"));
            return;
        }
        if (path.equals("/langsomt")) {
            // To the browser that is no page, so it keeps the one it has, as it does until an answer comes.
            route.fulfill(new Route.FulfillOptions().setStatus(204));
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setBody(RENDERER.render("autosave-page", Map.of("text", new RichText(""))))
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY)));
    }

    private static Map<String, String> form(String path, String sent) {
        Map<String, String> form = new HashMap<>(Map.of("address", path));
        for (String pair : sent == null || sent.isEmpty() ? new String[0] : sent.split("&")) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static byte[] asset(String path) {
        try (InputStream file = AutosaveIT.class.getResourceAsStream("/static" + path)) {
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
