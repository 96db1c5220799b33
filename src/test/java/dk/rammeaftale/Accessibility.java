package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What everybody must be able to use: WCAG 2.0 and 2.1, levels A and AA, as far as axe can tell. */
public final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final String STICKING_OUT = """
            [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
                .map(one => one.tagName + '.' + one.className + '#' + one.id).join(' ')
            """;

    private Accessibility() {
    }

    /** Fails with the rules that the page breaks, where, and what would mend it. */
    public static void assertNobodyIsShutOut(Page page) {
        // The legacy mode looks at one document only, which is all we have, and opens no second page for its sums.
        List<Rule> broken =
                new AxeBuilder(page).options(brokenRulesOnly()).withTags(LEVELS).setLegacyMode(true).analyze().getViolations();
        assertThat(broken)
                .as(() -> page.title() + ":\n" + broken.stream().map(Accessibility::described).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** What holds is not described at length, which would take longer than looking. */
    private static AxeRunOptions brokenRulesOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Fails if one has to scroll sideways to read the page, once its own letters are there: those before are wider. */
    public static void assertNothingSticksOut(Page page) {
        page.waitForLoadState();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<?> both = (List<?>) page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
            assertThat((Integer) both.get(0))
                    .as(() -> "width of " + page.title() + ", in which these stick out: " + page.evaluate(STICKING_OUT))
                    .isLessThanOrEqualTo((Integer) both.get(1));
        });
    }

    private static String described(Rule rule) {
        return rule.getNodes().stream()
                .map(Accessibility::where)
                .collect(Collectors.joining("\n  ", rule.getId() + " (" + rule.getHelp() + "):\n  ", ""));
    }

    private static String where(CheckedNode node) {
        return node.getHtml() + "\n    " + node.getFailureSummary().replace("\n", "\n    ");
    }
}
