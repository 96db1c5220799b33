package dk.rammeaftale.richtext;

import java.util.List;

/** Writes a text as the one HTML there is for it. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();

    private HtmlWriter() {
    }

    static String write(List<Block> blocks) {
        HtmlWriter writer = new HtmlWriter();
        blocks.forEach(writer::block);
        return writer.html.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), "", () -> words(heading.words()));
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", "", () -> words(paragraph.words()));
        } else if (block instanceof Block.Quote quote) {
            element("blockquote", "", () -> quote.blocks().forEach(this::block));
        } else if (block instanceof Block.Enumeration list) {
            element(list.ordered() ? "ol" : "ul", counting(list), () -> list.items().forEach(item ->
                    element("li", "", () -> inside(item))));
        } else if (block instanceof Block.Table table) {
            element("table", "", () -> {
                rows("thead", table.head());
                rows("tbody", table.body());
            });
        }
    }

    private static String counting(Block.Enumeration list) {
        return (list.start() == 1 ? "" : " start=\"" + list.start() + "\"")
                + (list.type().equals("1") ? "" : " type=\"" + list.type() + "\"");
    }

    private void rows(String section, List<List<Block.Cell>> rows) {
        if (!rows.isEmpty()) {
            element(section, "", () -> rows.forEach(row -> element("tr", "", () -> row.forEach(this::cell))));
        }
    }

    private void cell(Block.Cell cell) {
        String spans = (cell.columns() == 1 ? "" : " colspan=\"" + cell.columns() + "\"")
                + (cell.rows() == 1 ? "" : " rowspan=\"" + cell.rows() + "\"");
        element(cell.header() ? "th" : "td", spans, () -> inside(cell.blocks()));
    }

    /** In a list or a table, a first paragraph that is the only one needs no tag of its own. */
    private void inside(List<Block> blocks) {
        boolean bare = blocks.stream().filter(Block.Paragraph.class::isInstance).count() == 1
                && blocks.get(0) instanceof Block.Paragraph;
        if (bare) {
            words(((Block.Paragraph) blocks.get(0)).words());
        }
        blocks.stream().skip(bare ? 1 : 0).forEach(this::block);
    }

    private void words(List<Inline> words) {
        words.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Words words) {
            html.append(escaped(words.text()));
        } else if (inline instanceof Inline.Break) {
            html.append("<br>");
        } else if (inline instanceof Inline.Strong strong) {
            element("strong", "", () -> words(strong.inner()));
        } else if (inline instanceof Inline.Emphasis emphasis) {
            element("em", "", () -> words(emphasis.inner()));
        } else if (inline instanceof Inline.Underline underline) {
            element("u", "", () -> words(underline.inner()));
        } else if (inline instanceof Inline.Link link) {
            element("a", " href=\"" + escaped(link.address()).replace("\"", "&quot;") + "\"", () -> words(link.inner()));
        }
    }

    private void element(String tag, String attributes, Runnable content) {
        html.append('<').append(tag).append(attributes).append('>');
        content.run();
        html.append("</").append(tag).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
