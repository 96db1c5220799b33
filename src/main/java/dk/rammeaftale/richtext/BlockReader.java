package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML that has only the allowed elements left, wherever these stand, and puts each where it may stand. */
final class BlockReader {

    private static final int LAST_NUMBER = 9999;

    /** What lies deeper than any text goes comes up. */
    private static final int DEEPEST = 20;

    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private Line line = new Line();

    private BlockReader(int depth) {
        this.depth = depth;
    }

    static List<Block> read(Element body) {
        return read(body.childNodes(), 0);
    }

    /** @param depth how many lists, tables and quotes stand around these */
    static List<Block> read(List<Node> nodes, int depth) {
        BlockReader reader = new BlockReader(depth);
        nodes.forEach(node -> reader.node(node, Marks.NONE));
        reader.endBlock();
        return reader.blocks;
    }

    private void children(Element parent, Marks marks) {
        parent.childNodes().forEach(child -> node(child, marks));
    }

    private void node(Node node, Marks marks) {
        if (node instanceof TextNode words) {
            line.add(words.getWholeText(), marks);
        } else if (node instanceof Element element) {
            element(element, marks);
        }
    }

    private void element(Element element, Marks marks) {
        switch (element.normalName()) {
            case "br" -> line.breakLine(marks);
            case "strong" -> children(element, marks.stronger());
            case "em" -> children(element, marks.emphasised());
            case "u" -> children(element, marks.underlined());
            case "a" -> children(element, Address.of(element.attr("href")).map(marks::linkedTo).orElse(marks));
            case "h2", "h3", "h4" -> put(headings(element));
            case "ul", "ol", "li", "blockquote", "table" -> nested(element, marks);
            default -> {
                endBlock();
                children(element, marks);
                endBlock();
            }
        }
    }

    private void nested(Element element, Marks marks) {
        if (depth == DEEPEST) {
            endBlock();
            children(element, marks);
            endBlock();
            return;
        }
        put(switch (element.normalName()) {
            case "blockquote" -> quote(read(element.childNodes(), depth + 1));
            case "table" -> TableReader.read(element, depth + 1);
            case "li" -> list(false, items(new Element("ul").appendChild(element.clone())), element);
            default -> list(element.nameIs("ol"), items(element), element);
        });
    }

    private void put(List<Block> found) {
        endBlock();
        blocks.addAll(found);
    }

    private void endBlock() {
        line.paragraphs().forEach(words -> blocks.add(new Block.Paragraph(words)));
        line = new Line();
    }

    private List<Block> headings(Element heading) {
        int level = heading.normalName().charAt(1) - '0';
        return read(heading.childNodes(), depth).stream()
                .map(block -> block instanceof Block.Paragraph paragraph
                        ? new Block.Heading(level, onOneLine(paragraph.words()))
                        : block)
                .toList();
    }

    static List<Inline> onOneLine(List<Inline> words) {
        return words.stream().map(BlockReader::onOneLine).toList();
    }

    private static Inline onOneLine(Inline inline) {
        if (inline instanceof Inline.Break) {
            return new Inline.Words(" ");
        } else if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(onOneLine(strong.inner()));
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(onOneLine(emphasis.inner()));
        } else if (inline instanceof Inline.Underline underline) {
            return new Inline.Underline(onOneLine(underline.inner()));
        } else if (inline instanceof Inline.Link link) {
            return new Inline.Link(link.address(), onOneLine(link.inner()));
        }
        return inline;
    }

    private static List<Block> quote(List<Block> inner) {
        return inner.isEmpty() ? List.of() : List.of(new Block.Quote(inner));
    }

    private static List<Block> list(boolean ordered, List<List<Block>> items, Element list) {
        String type = ordered && list.attr("type").matches("[aAiI]") ? list.attr("type") : "1";
        return items.isEmpty() ? List.of() : List.of(new Block.Enumeration(ordered, ordered ? start(list) : 1, type, items));
    }

    /** A list that stands in a list, instead of in one of its items, belongs to the item before. */
    private List<List<Block>> items(Element list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            boolean item = child instanceof Element element && element.nameIs("li");
            boolean belongs = child instanceof Element element && (element.nameIs("ul") || element.nameIs("ol"));
            List<Block> read = read(item ? child.childNodes() : List.of(child), depth + 1);
            if (belongs && !items.isEmpty()) {
                items.get(items.size() - 1).addAll(read);
            } else if (!read.isEmpty()) {
                items.add(read);
            }
        }
        return items;
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(start), LAST_NUMBER) : 1;
    }
}
