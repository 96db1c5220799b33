package dk.rammeaftale.capacity.web;

import java.util.List;

/**
 * A figure of the statistics: the same numbers as picture, table and file.
 *
 * @param name     of its file, and its anchor in the page
 * @param sentence what is counted, in Danish
 * @param picture  SVG, written by us with everything in it escaped; empty where there is nothing to draw
 */
public record Figure(
        String name, String title, String sentence, String picture, List<String> headings, List<List<Cell>> rows) {

    public Figure {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    List<List<String>> filed() {
        return rows.stream().map(row -> row.stream().map(Cell::filed).toList()).toList();
    }
}
