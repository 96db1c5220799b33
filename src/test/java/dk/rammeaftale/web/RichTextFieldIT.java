package dk.rammeaftale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.rammeaftale.Accessibility.assertNobodyIsShutOut;
import static dk.rammeaftale.Accessibility.assertNothingSticksOut;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.rammeaftale.Chromium;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.richtext.WordClipboardTest;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The editor of rich texts, and what stands there without scripts, under the policy of our pages. */
class RichTextFieldIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final String SERVICE = "http://rammeaftale.example";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final PageRenderer RENDERER = new PageRenderer();
    private static final RichTexts TEXTS = new RichTexts();
    /** With what neither Markdown nor the editor writes in the same way. */
    private static final String MINUTES = "<h3>Beslutning</h3><ul><li><ul><li>Godkendt, jf. [punkt:12] og [bilag:99]</li></ul></li></ul>"
            + "<table><tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>";

    private static Chromium browser;
    private static Page wide;
    private static Page narrow;
    private static Page withoutScripts;

    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static String sent;
    private static String text;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        wide = served(browser.somebody(WIDE));
        narrow = served(browser.somebody(NARROW));
        withoutScripts = served(browser.somebodyWithoutScripts(WIDE));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void nothing_is_written_yet() {
        COMPLAINTS.clear();
        sent = null;
        text = "";
    }

    @Test
    void what_is_written_by_keyboard_and_toolbar_is_sent() {
        show(wide);
        editor(wide).click();

        wide.getByLabel("Teksttype").first().selectOption("Overskrift 1");
        type("Indstilling");
        press("Enter");
        type("At ");
        press("Control+b");
        type("godkende");
        press("Control+b");
        type(" som i [punkt:12]");
        press("Enter");
        button("Punkter").click();
        type("Et");
        press("Enter");
        button("Ryk ind").click();
        type("To");
        press("Enter");
        press("Enter");
        type("jf. ");
        wide.getByLabel("Indsæt henvisning").first().selectOption("bilag 4 Notat");
        press("Enter");
        press("Enter");
        button("Tabel").click();
        type("Tilbud");
        press("Tab");
        type("Pladser");
        button("Slet kolonne").click();

        assertThat(editor(wide).locator(".rich-text-reference")).hasText(new String[] {"punkt 1.2 Kapacitet på Skovbo", "bilag 4 Notat"});
        assertThat(save().get("case_html")).satisfies(html -> assertThat(TEXTS.fromHtml(html).html()).isEqualTo(
                "<h2>Indstilling</h2><p>At <strong>godkende</strong> som i [punkt:12]</p>"
                        + "<ul><li>Et<ul><li>To</li></ul></li><li>jf. [bilag:45]</li></ul>"
                        + "<table><thead><tr><th>Tilbud</th><th></th></tr></thead>"
                        + "<tbody><tr><td></td><td></td></tr><tr><td></td><td></td></tr></tbody></table>"));
        assertThat(COMPLAINTS).isEmpty();
    }

    static List<String> samples() throws IOException {
        return WordClipboardTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_can_be_seen_in_word_is_kept(String sample) throws IOException {
        show(wide);
        editor(wide).click();

        paste(WordClipboardTest.clipboard(sample));

        assertThat(TEXTS.fromHtml(save().get("case_html")).html()).isEqualTo(WordClipboardTest.kept(sample));
    }

    @Test
    void a_list_pasted_after_words_stays_a_list() throws IOException {
        show(wide);
        editor(wide).click();
        type("Ord");

        paste(WordClipboardTest.clipboard("bullets-three-deep"));

        assertThat(TEXTS.fromHtml(save().get("case_html")).html())
                .isEqualTo("<p>Ord</p>" + WordClipboardTest.kept("bullets-three-deep"));
    }

    @Test
    void what_is_pasted_does_nothing() {
        show(wide);
        editor(wide).click();

        paste("<p>før<img src=x onerror=\"document.title='onerror'\"><script>document.title='script'</script>"
                + "<a href=\"javascript:document.title='link'\" onclick=\"document.title='klik'\">efter</a></p>");

        assertThat(editor(wide)).hasText("førefter");
        editor(wide).getByText("efter").click();
        assertThat(wide).hasTitle("Punkt – Rammeaftale");
        assertThat(editor(wide).locator("a, img, script")).hasCount(0);
    }

    @Test
    void a_text_that_nobody_touched_is_sent_as_it_was() {
        text = MINUTES;
        show(wide);
        editor(wide).click();
        type("x");
        press("Control+z");

        Map<String, String> form = save();

        assertThat(form.get("case_html")).isEqualTo(MINUTES);
        assertThat(form.get("minutes_html")).isEqualTo(MINUTES);
        assertThat(form).doesNotContainKeys("case", "minutes");
    }

    @Test
    void a_reference_to_what_is_gone_says_so() {
        text = MINUTES;
        show(wide);

        assertThat(editor(wide).locator(".rich-text-reference"))
                .hasText(new String[] {"punkt 1.2 Kapacitet på Skovbo", "(henvisning udgået)"});
    }

    @Test
    void each_field_is_its_own() {
        show(wide);
        Locator minutes = wide.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Referat"));
        minutes.click();
        press("Control+a");
        type("Kun her");

        Map<String, String> form = save();

        assertThat(form.get("case_html")).isEmpty();
        assertThat(form.get("minutes_html")).contains("Kun her");
        assertThat(wide.getByLabel("Indsæt henvisning")).hasCount(1);
    }

    @Test
    void words_become_a_link() {
        show(wide);
        editor(wide).click();
        type("notatet");
        press("Control+a");
        button("Link").click();
        Locator address = wide.getByLabel("Adresse");
        address.fill("ftp://x.example");
        address.press("Enter");
        assertThat(address).isVisible();
        address.fill("https://x.example/notat");
        address.press("Enter");

        assertThat(address).hasCount(0);
        assertThat(TEXTS.fromHtml(save().get("case_html")).html()).isEqualTo("<p><a href=\"https://x.example/notat\">notatet</a></p>");
    }

    @Test
    void the_toolbar_says_what_is_on_and_is_reached_by_keyboard() {
        show(wide);
        editor(wide).click();
        button("Fed").click();
        assertThat(button("Fed")).hasAttribute("aria-pressed", "true");
        assertThat(button("Kursiv")).hasAttribute("aria-pressed", "false");
        assertThat(button("Ryk ind")).hasAttribute("aria-disabled", "true");

        press("Shift+Tab");
        press("Home");
        press("ArrowRight");
        press("ArrowRight");
        assertThat(button("Kursiv")).isFocused();
        press("Enter");
        assertThat(editor(wide)).isFocused();
        type("Begge");
        assertThat(button("Kursiv")).hasAttribute("aria-pressed", "true");
        assertThat(TEXTS.fromHtml(save().get("case_html")).html()).isEqualTo("<p><strong><em>Begge</em></strong></p>");
    }

    @Test
    void nobody_is_caught_in_a_table() {
        show(wide);
        editor(wide).click();
        button("Tabel").click();
        press("Tab");
        assertThat(editor(wide)).isFocused();

        press("Escape");
        press("Tab");

        assertThat(editor(wide)).not().isFocused();
    }

    @Test
    void everybody_can_use_it() {
        text = MINUTES;
        for (Page page : List.of(wide, narrow)) {
            show(page);
            editor(page).locator("td").first().click();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flet celler")).first()).isVisible();
            assertNobodyIsShutOut(page);
            assertNothingSticksOut(page);
        }
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void without_scripts_it_is_markdown() {
        text = MINUTES;
        show(withoutScripts);
        Locator field = withoutScripts.getByLabel("Sagsfremstilling");

        assertThat(field).hasValue(TEXTS.toMarkdown(new RichText(MINUTES)));
        assertThat(withoutScripts.getByText("Skriv ## Overskrift").first()).isVisible();
        assertThat(withoutScripts.getByText("Skriv ikke oplysninger, der kan henføres til borgere.")).hasCount(2);
        assertThat(withoutScripts.getByText("[punkt:12]").first()).isAttached();
        withoutScripts.getByText("Gem").click();

        Map<String, String> form = form();
        assertThat(form).doesNotContainKeys("case_html", "minutes_html");
        assertThat(TEXTS.read("case", form, new RichText(MINUTES)).orElseThrow(IllegalStateException::new).html()).isEqualTo(MINUTES);
    }

    private static Locator editor(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Sagsfremstilling"));
    }

    private static Locator button(String name) {
        return wide.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static void type(String words) {
        wide.keyboard().type(words);
    }

    private static void press(String key) {
        wide.keyboard().press(key);
    }

    private static void paste(String html) {
        editor(wide).evaluate("""
                (editor, html) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData('text/html', html);
                    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", html);
    }

    private static Map<String, String> save() {
        button("Gem").click();
        return form();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        for (String pair : sent.split("&")) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static void show(Page page) {
        page.navigate(SERVICE + "/punkt");
    }

    private static Page served(BrowserContext somebody) {
        Page page = somebody.newPage();
        page.onConsoleMessage(message -> COMPLAINTS.add(message.text()));
        page.onPageError(COMPLAINTS::add);
        page.onRequestFailed(request -> COMPLAINTS.add(request.url()));
        page.route(SERVICE + "/**", RichTextFieldIT::answer);
        return page;
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setBodyBytes(asset(path)).setContentType(kind(path)));
            return;
        }
        if (path.equals("/gem")) {
            sent = route.request().postData();
        }
        route.fulfill(new Route.FulfillOptions()
                .setBody(RENDERER.render("rich-text-page", model()))
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY)));
    }

    private static Map<String, Object> model() {
        RichText aCase = new RichText(text);
        RichText minutes = new RichText(MINUTES);
        return Map.of(
                "case", aCase,
                "caseMarkdown", TEXTS.toMarkdown(aCase),
                "minutes", minutes,
                "minutesMarkdown", TEXTS.toMarkdown(minutes),
                "shown", minutes.html(reference -> Optional.of("punkt 1.2")),
                "references", List.of(
                        Map.of("token", "[punkt:12]", "label", "punkt 1.2 Kapacitet på Skovbo"),
                        Map.of("token", "[bilag:45]", "label", "bilag 4 Notat")));
    }

    private static byte[] asset(String path) {
        try (InputStream file = RichTextFieldIT.class.getResourceAsStream("/static" + path)) {
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
