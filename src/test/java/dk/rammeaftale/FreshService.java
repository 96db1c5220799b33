package dk.rammeaftale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;

/** The packaged service with its sample register alone, and people in front of it, with JavaScript or without. */
final class FreshService implements AutoCloseable {

    private final Chromium browser;
    private final PackagedService service;

    private FreshService(Chromium browser, PackagedService service) {
        this.browser = browser;
        this.service = service.waitUntilHealthy();
    }

    static FreshService open(Path folder) {
        Chromium browser = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(LookedAt.PATIENCE);
        return new FreshService(browser, PackagedService.start(folder, PackagedService.freePort()));
    }

    /** Somebody who has just logged in and gone to that address. */
    Page at(String who, String address, boolean scripts) {
        BrowserContext somebody =
                scripts ? browser.somebody(LookedAt.WIDE) : browser.somebodyWithoutScripts(LookedAt.WIDE);
        return LookedAt.loggedIn(somebody, service, who, address);
    }

    /** Somebody who has nothing but a link, and a browser without JavaScript. */
    Page stranger(String address) {
        BrowserContext somebody = browser.somebodyWithoutScripts(LookedAt.WIDE);
        somebody.setDefaultTimeout(LookedAt.PATIENCE);
        Page page = somebody.newPage();
        goTo(page, address);
        return page;
    }

    void goTo(Page page, String address) {
        page.navigate(service.baseUrl() + address);
    }

    @Override
    public void close() {
        browser.close();
        service.close();
    }
}
