package dk.rammeaftale.mail.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The HTML of a mail as its reader sees it, in lines; what the HTML quotes begins with {@code >}, as in plain mail. */
final class HtmlText implements NodeVisitor {

    private static final String QUOTE = "blockquote";
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int quotes;

    private HtmlText() {
    }

    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(String.join(",", UNSEEN)).remove();
        body.select("[style~=(?i)display\\s*:\\s*none]").remove();
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text, body);
        text.endLine();
        return String.join("\n", text.lines).replaceAll("\\n{3,}", "\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.text());
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                breakLine();
            } else if (startsLine(element)) {
                endLine();
            }
            if (element.nameIs(QUOTE)) {
                quotes++;
            } else if (element.nameIs("li")) {
                append("- ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && startsLine(element)) {
            endLine();
            if (element.nameIs("p")) {
                breakLine();
            } else if (element.nameIs(QUOTE)) {
                quotes--;
            }
        } else if (node instanceof Element cell && CELLS.contains(cell.normalName())) {
            append(" ");
        }
    }

    /** The cells of a row stand side by side. */
    private static boolean startsLine(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName());
    }

    private void append(String words) {
        boolean spaceIsThere = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(spaceIsThere ? words.stripLeading() : words);
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            breakLine();
        }
        line.setLength(0);
    }

    private void breakLine() {
        lines.add((quotes > 0 ? ">".repeat(quotes) + " " : "") + line.toString().strip());
        line.setLength(0);
    }
}
