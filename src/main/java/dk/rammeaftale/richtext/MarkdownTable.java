package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A table as Markdown has it: one line for each row, and every cell for itself. */
final class MarkdownTable {

    private static final int MOST_COLUMNS = 100;

    private final List<List<Block.Cell>> grid = new ArrayList<>();
    /** How many more rows a cell from above takes in each column. */
    private final List<Integer> taken = new ArrayList<>();

    private MarkdownTable() {
    }

    static Node of(Block.Table table) {
        MarkdownTable lines = new MarkdownTable();
        table.head().forEach(lines::add);
        table.body().forEach(lines::add);
        int width = lines.grid.stream().mapToInt(List::size).max().orElse(1);
        Node block = new TableBlock();
        // Markdown wants names for the columns; where there are none, they are empty.
        List<Block.Cell> names = table.head().isEmpty() ? List.of() : lines.grid.remove(0);
        Node head = new TableHead();
        head.appendChild(row(names, width, true));
        block.appendChild(head);
        if (!lines.grid.isEmpty()) {
            Node body = new TableBody();
            lines.grid.forEach(cells -> body.appendChild(row(cells, width, false)));
            block.appendChild(body);
        }
        return block;
    }

    private void add(List<Block.Cell> cells) {
        List<Block.Cell> line = new ArrayList<>();
        for (Block.Cell cell : cells) {
            skipTaken(line);
            for (int column = 0; column < cell.columns() && (line.size() < MOST_COLUMNS || column == 0); column++) {
                take(line.size(), cell.rows() - 1);
                line.add(column == 0 ? cell : null);
            }
        }
        skipTaken(line);
        grid.add(line);
    }

    private void skipTaken(List<Block.Cell> line) {
        while (line.size() < taken.size() && taken.get(line.size()) > 0) {
            take(line.size(), taken.get(line.size()) - 1);
            line.add(null);
        }
    }

    private void take(int column, int rows) {
        while (taken.size() <= column) {
            taken.add(0);
        }
        taken.set(column, rows);
    }

    private static Node row(List<Block.Cell> cells, int width, boolean header) {
        Node row = new TableRow();
        for (int column = 0; column < width; column++) {
            TableCell node = new TableCell();
            node.setHeader(header);
            if (column < cells.size() && cells.get(column) != null) {
                onOneLine(cells.get(column).blocks(), node);
            }
            row.appendChild(node);
        }
        return row;
    }

    private static void onOneLine(List<Block> blocks, Node cell) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                MarkdownWriter.words(BlockReader.onOneLine(heading.words()), apart(cell));
            } else if (block instanceof Block.Paragraph paragraph) {
                MarkdownWriter.words(BlockReader.onOneLine(paragraph.words()), apart(cell));
            } else if (block instanceof Block.Quote quote) {
                onOneLine(quote.blocks(), cell);
            } else if (block instanceof Block.Enumeration list) {
                list.items().forEach(item -> onOneLine(item, cell));
            } else if (block instanceof Block.Table table) {
                table.head().forEach(row -> row.forEach(inner -> onOneLine(inner.blocks(), cell)));
                table.body().forEach(row -> row.forEach(inner -> onOneLine(inner.blocks(), cell)));
            }
        }
    }

    private static Node apart(Node cell) {
        if (cell.getFirstChild() != null) {
            cell.appendChild(new Text(" / "));
        }
        return cell;
    }
}
