package dk.rammeaftale;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, with Danish people in front of it. One serves all the tests of a class. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens it; where there is none, the tests that wanted it are skipped. */
    public static Chromium open() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "No Chromium on this machine (chromium in the PATH), so nothing is tried in a browser.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(FLAGS)));
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .map(place -> Path.of(place, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody at a screen of this width, who is logged in nowhere yet. */
    public BrowserContext somebody(int width) {
        return browser.newContext(at(width));
    }

    /** The same without JavaScript. */
    public BrowserContext somebodyWithoutScripts(int width) {
        return browser.newContext(at(width).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions at(int width) {
        return new Browser.NewContextOptions()
                .setLocale("da-DK").setTimezoneId("Europe/Copenhagen").setViewportSize(width, 900);
    }

    /** What calls a service without a browser. */
    APIRequest requests() {
        return playwright.request();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
