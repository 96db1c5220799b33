package dk.rammeaftale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged service with cases and hearings in every state, and people of each role in front of it. */
final class LivelyService implements AutoCloseable {

    /** What the director of Lemvig has replied by mail, which nobody has read yet. */
    static final String UNREAD = "Vi ser på det i næste uge.";

    private final Chromium browser;
    private final PackagedService service;
    private final SampleInbox inbox;
    private final Map<String, BrowserContext> people;
    private final SampleCases cases;

    private LivelyService(Chromium browser, PackagedService service, SampleInbox inbox) {
        this.browser = browser;
        this.service = service;
        this.inbox = inbox;
        service.waitUntilHealthy();
        people = Stream.of("viborg", "viborg-direktoer", "sekretariat", "admin")
                .collect(Collectors.toMap(Function.identity(), who -> LookedAt.loggedIn(browser, service, who)));
        cases = new SampleCases(service.baseUrl());
        inbox.takes("direktoer@lemvig.example", cases.heard, UNREAD);
    }

    static LivelyService open(Path folder) {
        Chromium browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(LookedAt.PATIENCE);
        SampleInbox inbox = new SampleInbox();
        return new LivelyService(
                browser, PackagedService.start(folder, PackagedService.freePort(), inbox.settings()), inbox);
    }

    /** A new tab of somebody who is logged in. */
    Page tabOf(String who) {
        return people.get(who).newPage();
    }

    Page goTo(Page page, String address) {
        page.navigate(service.baseUrl() + address);
        return page;
    }

    BrowserContext stranger() {
        return browser.somebody(LookedAt.WIDE);
    }

    SampleCases cases() {
        return cases;
    }

    @Override
    public void close() {
        inbox.close();
        browser.close();
        service.close();
    }
}
