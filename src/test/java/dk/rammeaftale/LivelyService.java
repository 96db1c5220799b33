package dk.rammeaftale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Map<String, Page> people;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final SampleCases cases;

    private LivelyService(Chromium browser, PackagedService service, SampleInbox inbox) {
        this.browser = browser;
        this.service = service;
        this.inbox = inbox;
        service.waitUntilHealthy();
        people = Stream.of("viborg", "viborg-direktoer", "sekretariat", "admin")
                .collect(Collectors.toMap(Function.identity(), this::loggedIn));
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

    private Page loggedIn(String who) {
        Page page = LookedAt.loggedIn(browser, service, who).newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        // What a test has left unsaved is left for good.
        page.onDialog(Dialog::accept);
        return page;
    }

    /** The page in front of somebody who is logged in, as wide as at first; a new one for each test would cost its time. */
    Page pageOf(String who) {
        Page page = people.get(who);
        page.setViewportSize(LookedAt.WIDE, LookedAt.HIGH);
        return page;
    }

    /** What the browser has said about the pages in front of people so far. */
    List<String> complaints() {
        return complaints;
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
