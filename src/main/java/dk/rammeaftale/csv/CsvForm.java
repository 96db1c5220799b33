package dk.rammeaftale.csv;

import java.util.List;

/**
 * The layout of one register's file.
 *
 * @param name        of the file without ending, as in the address {@code /stamdata/NAME.csv}
 * @param title       Danish heading
 * @param explanation Danish sentences: what a line is, and what loading does
 * @param columns     in the order of the export; a file may have them in any order
 */
public record CsvForm(String name, String title, String explanation, List<Column> columns) {

    public CsvForm {
        columns = List.copyOf(columns);
    }

    /**
     * A column: its Danish name in the header row, and what stands in it.
     *
     * @param optional a file without the column is read as one with empty cells
     */
    public record Column(String name, String explanation, boolean optional) {

        public Column(String name, String explanation) {
            this(name, explanation, false);
        }

        /** As it stands above a field. */
        public String label() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        public static Column optional(String name, String explanation) {
            return new Column(name, explanation, true);
        }
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> optional() {
        return columns.stream().filter(Column::optional).map(Column::name).toList();
    }
}
