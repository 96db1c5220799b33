package dk.rammeaftale.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a line of a register is changed by itself. It goes through the same checks as the line of a file, together with the
 * lines that it cannot be checked without.
 *
 * @param keys      the columns that tell the lines apart
 * @param group     the column whose value the lines share that belong together
 * @param replaces  whether a load replaces the whole group, so that a line can be taken out of it
 * @param derived   columns that follow from the other lines
 * @param shown     columns of the list; all if empty
 * @param ending    how a line is ended
 * @param elsewhere the address of the pages on which the register is changed instead
 */
public record RowEditing(
        List<String> keys,
        Optional<String> group,
        boolean replaces,
        Set<String> derived,
        List<String> shown,
        Ending ending,
        Optional<String> elsewhere) {

    public RowEditing {
        keys = List.copyOf(keys);
        derived = Set.copyOf(derived);
        shown = List.copyOf(shown);
    }

    /** Lines that stand on their own, each told from the others by these columns. */
    public static RowEditing by(String... keys) {
        return new RowEditing(
                List.of(keys), Optional.empty(), false, Set.of(), List.of(), Ending.none(""), Optional.empty());
    }

    /** Lines are checked together with all that have the same value in this column. */
    public RowEditing checkedWithin(String column, String... follow) {
        return new RowEditing(keys, Optional.of(column), false, Set.of(follow), shown, ending, elsewhere);
    }

    /** A load replaces all lines that have the same value in this column. */
    public RowEditing replacedWithin(String column) {
        return new RowEditing(keys, Optional.of(column), true, Set.of(), shown, ending, elsewhere);
    }

    public RowEditing showing(String... columns) {
        return new RowEditing(keys, group, replaces, derived, List.of(columns), ending, elsewhere);
    }

    public RowEditing ending(Ending how) {
        return new RowEditing(keys, group, replaces, derived, shown, how, elsewhere);
    }

    public RowEditing elsewhere(String address) {
        return new RowEditing(keys, group, replaces, derived, shown, ending, Optional.of(address));
    }

    /** Lines come by files alone and are not changed. */
    public RowEditing byFilesAlone() {
        return elsewhere("");
    }

    /** Whether the column stands fast once the line is there. */
    public boolean isFixed(String column) {
        return derived.contains(column) || (replaces ? group.orElseThrow().equals(column) : keys.contains(column));
    }

    /**
     * How a line ends.
     *
     * @param verb        on the button; empty if lines do not end here
     * @param explanation what that means, or how a line ends otherwise
     * @param column      the column that says so; empty if the line is taken out
     * @param value       what stands in that column then
     */
    public record Ending(String verb, String explanation, String column, String value) {

        public static Ending none(String explanation) {
            return new Ending("", explanation, "", "");
        }

        public static Ending taking(String verb, String explanation) {
            return new Ending(verb, explanation, "", "");
        }

        public static Ending marking(String verb, String explanation, String column, String value) {
            return new Ending(verb, explanation, column, value);
        }

        public boolean isPossible() {
            return !verb.isEmpty();
        }

        boolean takesOut() {
            return column.isEmpty();
        }
    }
}
