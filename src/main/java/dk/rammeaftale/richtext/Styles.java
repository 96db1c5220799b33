package dk.rammeaftale.richtext;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element's style says about how it looks. */
final class Styles {

    private static final Pattern LEVEL = Pattern.compile("\\blevel\\s*([1-9])");

    private Styles() {
    }

    static String of(Element element, String property) {
        Matcher found = Pattern.compile("(?:^|;)\\s*" + Pattern.quote(property) + "\\s*:\\s*([^;]*)")
                .matcher(element.attr("style").toLowerCase(Locale.ROOT));
        return found.find() ? found.group(1).strip() : "";
    }

    static boolean hides(Element element) {
        return element.hasAttr("hidden")
                || of(element, "display").startsWith("none")
                || of(element, "visibility").startsWith("hidden")
                || of(element, "mso-hide").startsWith("all");
    }

    static boolean isBold(Element element) {
        return of(element, "font-weight").matches("bold.*|[6-9]00.*");
    }

    static boolean isItalic(Element element) {
        return of(element, "font-style").startsWith("italic");
    }

    static boolean isUnderlined(Element element) {
        return (of(element, "text-decoration") + of(element, "text-decoration-line")).contains("underline");
    }

    /** How deep in Word's list a paragraph lies; 0 outside lists. */
    static int level(Element element) {
        Matcher level = LEVEL.matcher(of(element, "mso-list"));
        return level.find() ? Integer.parseInt(level.group(1)) : 0;
    }
}
