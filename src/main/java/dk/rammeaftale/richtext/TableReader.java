package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads a table: all its rows, those first that name the columns. */
final class TableReader {

    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
    private static final int MOST_COLUMNS = 100;

    private final int depth;
    private final List<List<Block.Cell>> rows = new ArrayList<>();
    /** What stands in a table without standing in a cell. */
    private final List<Node> loose = new ArrayList<>();

    private TableReader(int depth) {
        this.depth = depth;
    }

    static List<Block> read(Element table, int depth) {
        TableReader reader = new TableReader(depth);
        reader.rows(table, false);
        reader.leaveOutEmptyRows();
        List<Block> blocks = new ArrayList<>(BlockReader.read(reader.loose, depth - 1));
        if (!reader.rows.isEmpty()) {
            blocks.add(reader.table());
        }
        return blocks;
    }

    private void rows(Element parent, boolean head) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element row && row.nameIs("tr")) {
                row(row, head);
            } else if (child instanceof Element section && SECTIONS.contains(section.normalName())) {
                rows(section, section.nameIs("thead"));
            } else {
                loose.add(child);
            }
        }
    }

    private void row(Element row, boolean head) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child : row.childNodes()) {
            if (child instanceof Element cell && (cell.nameIs("td") || cell.nameIs("th"))) {
                cells.add(new Block.Cell(
                        head || cell.nameIs("th"),
                        span(cell, "colspan", MOST_COLUMNS),
                        span(cell, "rowspan", Integer.MAX_VALUE),
                        BlockReader.read(cell.childNodes(), depth)));
            } else {
                loose.add(child);
            }
        }
        rows.add(cells);
    }

    private static int span(Element cell, String name, int most) {
        String span = cell.attr(name);
        return span.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(span), most) : 1;
    }

    /** A row without a cell of its own is one less for those that reach into it; and none reaches out of the table. */
    private void leaveOutEmptyRows() {
        for (int empty = rows.size() - 1; empty >= 0; empty--) {
            if (rows.get(empty).isEmpty()) {
                for (int above = 0; above < empty; above++) {
                    int distance = empty - above;
                    rows.set(above, rows.get(above).stream()
                            .map(cell -> cell.rows() > distance ? over(cell, cell.rows() - 1) : cell)
                            .toList());
                }
                rows.remove(empty);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            int left = rows.size() - row;
            rows.set(row, rows.get(row).stream().map(cell -> over(cell, Math.min(cell.rows(), left))).toList());
        }
    }

    private static Block.Cell over(Block.Cell cell, int rows) {
        return new Block.Cell(cell.header(), cell.columns(), rows, cell.blocks());
    }

    private Block table() {
        int head = 0;
        while (head < rows.size() && rows.get(head).stream().allMatch(Block.Cell::header)) {
            head++;
        }
        for (int row = 0; row < head; row++) {
            int left = head - row;
            if (rows.get(row).stream().anyMatch(cell -> cell.rows() > left)) {
                // A cell cannot reach from the head of a table into its body.
                return new Block.Table(List.of(), List.copyOf(rows));
            }
        }
        return new Block.Table(List.copyOf(rows.subList(0, head)), List.copyOf(rows.subList(head, rows.size())));
    }
}
