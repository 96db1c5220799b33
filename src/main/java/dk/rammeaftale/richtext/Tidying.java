package dk.rammeaftale.richtext;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Turns what Word and other programs mean by their HTML into the few elements that we keep. */
final class Tidying {

    private static final String UNSEEN = "script, style, title, meta, link, template, noscript, noframes, xml, svg, object, "
            + "embed, applet, iframe, frame, audio, video, canvas, select, datalist";
    /** What others said about the text, and what was taken out of it, is not the text. */
    private static final String ABOUT_THE_TEXT =
            "[style~=(?i)mso-element:\\s*comment], .MsoCommentReference, .msocomanchor, .msoDel, del";
    private static final Set<String> KEPT_BLOCKS = Set.of(
            "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tfoot", "tr", "td", "th");
    private static final Set<String> PARTS_OF_TABLES = Set.of("caption", "colgroup", "col");

    private Tidying() {
    }

    static void tidy(Document document) {
        Element body = document.body();
        body.select(UNSEEN).remove();
        body.select(ABOUT_THE_TEXT).remove();
        body.select("[style], [hidden]").stream().filter(Styles::hides).forEach(Node::remove);
        // Word ends a table of uneven rows with one that only measures the columns.
        body.select("tr[height=0]").stream().filter(row -> !row.hasText()).forEach(Node::remove);
        WordLists.gather(body);
        headings(body);
        marks(body);
        body.select("caption").forEach(Tidying::aboveItsTable);
        for (Element element : body.getAllElements()) {
            boolean known = element == body
                    || KEPT_BLOCKS.contains(element.normalName())
                    || PARTS_OF_TABLES.contains(element.normalName());
            if (!known && element.isBlock()) {
                element.tagName("p");
            }
        }
    }

    private static void aboveItsTable(Element caption) {
        Element table = caption.closest("table");
        if (table != null) {
            table.before(caption);
        }
        caption.tagName("p");
    }

    /** The page has its own h1, so what stands highest in a text becomes h2; below h4 there is nothing. */
    private static void headings(Element body) {
        body.select("p.MsoTitle").tagName("h1");
        for (Element paragraph : body.select("p[style*=mso-outline-level], p[role=heading]")) {
            String level = paragraph.attr("role").equals("heading")
                    ? paragraph.attr("aria-level")
                    : Styles.of(paragraph, "mso-outline-level");
            if (level.matches("[1-6]")) {
                paragraph.tagName("h" + level);
            }
        }
        int lower = body.select("h1").isEmpty() ? 0 : 1;
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            heading.tagName("h" + Math.min(level + lower, 4));
        }
    }

    private static void marks(Element body) {
        body.select("b[style*=font-weight]").stream()
                .filter(bold -> Styles.of(bold, "font-weight").matches("normal|400"))
                .forEach(bold -> bold.tagName("span"));
        body.select("b").tagName("strong");
        body.select("i, cite, dfn").tagName("em");
        body.select("ins").tagName("span");
        for (Element element : body.select("span[style], font[style]")) {
            if (Styles.isBold(element)) {
                around(element, "strong");
            }
            if (Styles.isItalic(element)) {
                around(element, "em");
            }
            if (Styles.isUnderlined(element) && element.closest("a") == null && element.select("a").isEmpty()) {
                around(element, "u");
            }
        }
    }

    private static void around(Element element, String tag) {
        List<Node> inner = List.copyOf(element.childNodes());
        element.appendElement(tag).appendChildren(inner);
    }
}
