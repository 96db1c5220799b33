package dk.rammeaftale.richtext;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes a text as Markdown: all its words, and of its form what Markdown has words for. */
final class MarkdownWriter {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(new AsItIs.Factory())
            .build();

    private MarkdownWriter() {
    }

    static String write(List<Block> blocks) {
        Node document = new Document();
        blocks(blocks, document);
        return RENDERER.render(document).strip();
    }

    private static void blocks(List<Block> blocks, Node parent) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                Heading node = new Heading();
                node.setLevel(heading.level());
                words(heading.words(), node);
                parent.appendChild(node);
            } else if (block instanceof Block.Paragraph paragraph) {
                Node node = new Paragraph();
                words(paragraph.words(), node);
                parent.appendChild(node);
            } else if (block instanceof Block.Quote quote) {
                Node node = new BlockQuote();
                blocks(quote.blocks(), node);
                parent.appendChild(node);
            } else if (block instanceof Block.Enumeration list) {
                list(list, parent);
            } else if (block instanceof Block.Table table) {
                parent.appendChild(MarkdownTable.of(table));
            }
        }
    }

    private static void list(Block.Enumeration list, Node parent) {
        ListBlock node = list.ordered() ? ordered(list, parent) : bullets(parent);
        node.setTight(list.items().stream()
                .allMatch(item -> item.stream().filter(Block.Paragraph.class::isInstance).count() <= 1));
        for (List<Block> item : list.items()) {
            Node entry = new ListItem();
            blocks(item, entry);
            node.appendChild(entry);
        }
        parent.appendChild(node);
    }

    /** Two lists in a row are told apart by their marks. */
    private static ListBlock bullets(Node parent) {
        BulletList node = new BulletList();
        node.setMarker(parent.getLastChild() instanceof BulletList before && before.getMarker().equals("-") ? "*" : "-");
        return node;
    }

    private static ListBlock ordered(Block.Enumeration list, Node parent) {
        OrderedList node = new OrderedList();
        node.setMarkerStartNumber(list.start());
        node.setMarkerDelimiter(
                parent.getLastChild() instanceof OrderedList before && before.getMarkerDelimiter().equals(".") ? ")" : ".");
        return node;
    }

    static void words(List<Inline> words, Node parent) {
        words(words, parent, "", "");
    }

    /**
     * @param before what stands before these words
     * @param after  and what after them
     */
    private static void words(List<Inline> words, Node parent, String before, String after) {
        for (int i = 0; i < words.size(); i++) {
            Inline inline = words.get(i);
            String left = i == 0 ? before : Plain.of(words.subList(i - 1, i));
            String right = i + 1 == words.size() ? after : Plain.of(words.subList(i + 1, i + 2));
            if (inline instanceof Inline.Words text) {
                text(text.text(), left.isEmpty() || left.endsWith("\n"), parent);
            } else if (inline instanceof Inline.Break) {
                parent.appendChild(new HardLineBreak());
            } else if (inline instanceof Inline.Strong strong) {
                starred(new StrongEmphasis("**"), strong.inner(), parent, left, right);
            } else if (inline instanceof Inline.Emphasis emphasis) {
                starred(new Emphasis("*"), emphasis.inner(), parent, left, right);
            } else if (inline instanceof Inline.Underline underline) {
                words(underline.inner(), parent, left, right);
            } else if (inline instanceof Inline.Link link) {
                Node node = new Link(link.address(), null);
                words(link.inner(), node, "[", "]");
                parent.appendChild(node);
            }
        }
    }

    /** Where a letter stands on one side and a sign on the other, or more stars, stars would be read as stars. */
    private static void starred(Node node, List<Inline> inner, Node parent, String before, String after) {
        String text = Plain.of(inner);
        boolean moreStars = !before.isEmpty()
                && (parent.getLastChild() instanceof StrongEmphasis || parent.getLastChild() instanceof Emphasis);
        boolean opens = isSpace(before, before.length() - 1) || Character.isLetterOrDigit(text.charAt(0));
        boolean closes = isSpace(after, 0) || Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (opens && closes && !moreStars) {
            words(inner, node, before, after);
            parent.appendChild(node);
        } else {
            words(inner, parent, before, after);
        }
    }

    private static boolean isSpace(String text, int at) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(at));
    }

    private static void text(String text, boolean atStart, Node parent) {
        Matcher token = Reference.TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            plainText(text.substring(from, token.start()), atStart && from == 0, parent);
            parent.appendChild(new AsItIs(token.group()));
            from = token.end();
        }
        plainText(text.substring(from), atStart && from == 0, parent);
    }

    /** At the start of a line such signs would underline a heading, begin a table or an item. */
    private static void plainText(String text, boolean atStart, Node parent) {
        if (text.isEmpty()) {
            return;
        }
        boolean sign = atStart && "=|:+".indexOf(text.charAt(0)) >= 0;
        if (sign) {
            parent.appendChild(new AsItIs("\\" + text.charAt(0)));
        }
        String rest = text.substring(sign ? 1 : 0);
        if (!rest.isEmpty()) {
            parent.appendChild(new Text(rest));
        }
    }

    /** Written without escapes, which no author would type. */
    private static final class AsItIs extends CustomNode {

        private final String written;

        private AsItIs(String written) {
            this.written = written;
        }

        private static final class Factory implements MarkdownNodeRendererFactory {

            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new NodeRenderer() {
                    @Override
                    public Set<Class<? extends Node>> getNodeTypes() {
                        return Set.of(AsItIs.class);
                    }

                    @Override
                    public void render(Node node) {
                        context.getWriter().raw(((AsItIs) node).written);
                    }
                };
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        }
    }
}
