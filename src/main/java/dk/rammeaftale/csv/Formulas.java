package dk.rammeaftale.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe goes in front on the way out and is taken off on
 * the way in. A cell that has the apostrophe itself gets one more, so that nothing is lost on the round trip.
 */
final class Formulas {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private Formulas() {
    }

    static String neutralised(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String restored(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
