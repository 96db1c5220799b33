package dk.rammeaftale.richtext;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown as people type it: code and HTML are nothing special in it, and stay visible. */
final class MarkdownReader {

    private static final Set<Class<? extends Block>> KNOWN = Set.of(Heading.class, ListBlock.class, BlockQuote.class);
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(KNOWN)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).build();

    /** Stand around a reference while Markdown is read, for which brackets would begin a link. */
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final Pattern HELD = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    private MarkdownReader() {
    }

    static String html(String markdown) {
        String clean = markdown.replace(BEGIN, "").replace(END, "");
        String held = Reference.TOKEN.matcher(clean).replaceAll(BEGIN + "$1:$2" + END);
        return HELD.matcher(RENDERER.render(PARSER.parse(held))).replaceAll("[$1]");
    }
}
