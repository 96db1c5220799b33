package dk.rammeaftale.richtext;

import dk.rammeaftale.verdict.Verdict;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/** The one place where rich texts are made: from an editor, from Word, from Markdown, and from whoever pretends to be one. */
@Component
public class RichTexts {

    static final int LONGEST = 200_000;

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "br", "strong", "em", "u", "a")
            .addTags("table", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addAttributes("ol", "start", "type")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan");

    /** Whatever it holds besides text, headings, lists, tables and links is left out. */
    public RichText fromHtml(String html) {
        Document document = Jsoup.parse(html);
        Tidying.tidy(document);
        Document clean = new Cleaner(ALLOWED).clean(document);
        return new RichText(HtmlWriter.write(BlockReader.read(clean.body())));
    }

    public RichText fromMarkdown(String markdown) {
        Document document = Jsoup.parse(MarkdownReader.html(markdown));
        // Columns without names, as toMarkdown writes them.
        document.select("thead").stream().filter(head -> !head.hasText()).forEach(Element::remove);
        document.select("img").forEach(picture -> picture.replaceWith(new TextNode(picture.attr("alt"))));
        return fromHtml(document.body().html());
    }

    /** All its words, its headings, lists, links and tables; cells that reach over several stand in the first one. */
    public String toMarkdown(RichText text) {
        return MarkdownWriter.write(BlockReader.read(Jsoup.parse(text.html()).body()));
    }

    /**
     * What a form sent: {@code NAME_html} where the editor ran, else {@code NAME} as Markdown. Markdown that equals what was
     * shown leaves the text as it was, with all that Markdown cannot say.
     */
    public Verdict<RichText> read(String name, Map<String, String> sent, RichText before) {
        String html = sent.get(name + "_html");
        String markdown = sent.get(name);
        if (html == null && markdown == null) {
            return Verdict.accepted(before);
        }
        String written = html == null ? markdown : html;
        if (written.length() > LONGEST) {
            return tooLong(name);
        }
        if (html == null && sameLines(markdown, toMarkdown(before))) {
            return Verdict.accepted(before);
        }
        RichText text = html == null ? fromMarkdown(markdown) : fromHtml(html);
        return text.html().length() > LONGEST ? tooLong(name) : Verdict.accepted(text);
    }

    private static Verdict<RichText> tooLong(String name) {
        return Verdict.refused(
                name, "Teksten er længere end 200.000 tegn. Gør den kortere, eller læg en del af den i et bilag.");
    }

    /** A browser sends other ends of lines than it was given. */
    private static boolean sameLines(String one, String other) {
        return lines(one).equals(lines(other));
    }

    private static String lines(String markdown) {
        return markdown.replace("\r\n", "\n").strip();
    }
}
