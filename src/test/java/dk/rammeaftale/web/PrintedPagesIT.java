package dk.rammeaftale.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.rammeaftale.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands on paper, in the width that a sheet of A4 leaves between its margins. */
class PrintedPagesIT {

    private static final int SHEET = 658;
    private static final String CASE = """
            <article class="case-page">
            <details><summary>Hvor mailhøringen er</summary><ol><li>Svarfrist løber</li></ol></details>
            <table class="table table--compact table--responsive-headers">
              <thead><tr><th scope="col">Plads</th><th scope="col">Svar</th></tr></thead>
              <tbody><tr><th scope="row" data-title="Plads">Lemvig Kommune</th><td data-title="Svar">Ingen bemærkninger</td></tr></tbody>
            </table>
            </article>
            """;

    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void a_case_is_shown() throws IOException {
        browser = Chromium.open();
        page = browser.somebody(SHEET).newPage();
        page.setContent(CASE);
        for (String styles : new String[] {"fds/css/fds.css", "rammeaftale.css"}) {
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(asset(styles)));
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void what_is_folded_together_on_the_screen_is_on_paper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.getByText("Svarfrist løber")).not().isVisible();

        print();

        assertThat(page.getByText("Svarfrist løber")).isVisible();
    }

    @Test
    void the_lines_of_a_table_stay_lines() {
        print();

        assertThat(page.locator("thead")).isVisible();
        assertThat(top(page.locator("td"))).isEqualTo(top(page.locator("tbody th")));
    }

    private static void print() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    private static double top(Locator cell) {
        return cell.boundingBox().y;
    }

    private static String asset(String name) throws IOException {
        try (InputStream file = PrintedPagesIT.class.getResourceAsStream("/static/assets/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
