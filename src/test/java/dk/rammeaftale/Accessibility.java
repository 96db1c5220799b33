package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What everybody must be able to use: WCAG 2.0 and 2.1, levels A and AA, as far as axe can tell. */
public final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Accessibility() {
    }

    /** Fails with the rules that the page breaks, where, and what would mend it. */
    public static void assertNobodyIsShutOut(Page page) {
        // The legacy mode looks at one document only, which is all we have, and opens no second page for its sums.
        List<Rule> broken = new AxeBuilder(page).withTags(LEVELS).setLegacyMode(true).analyze().getViolations();
        assertThat(broken)
                .as(() -> page.title() + ":\n" + broken.stream().map(Accessibility::described).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Fails if one has to scroll sideways to read the page. */
    public static void assertNothingSticksOut(Page page) {
        Object widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        List<?> both = (List<?>) widths;
        assertThat((Integer) both.get(0)).as("width of %s", page.title()).isLessThanOrEqualTo((Integer) both.get(1));
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
