package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with one file, each named by its line and column. */
final class CsvFaults {

    private static final int MOST_SHOWN = 200;

    private record Fault(int line, Problem problem) {
    }

    private final List<Fault> faults = new ArrayList<>();
    private final int entered;

    CsvFaults() {
        this(0);
    }

    private CsvFaults(int entered) {
        this.entered = entered;
    }

    /** For lines that come from a page, where the one that was entered has fields instead of a line. */
    static CsvFaults ofEntered(int line) {
        return new CsvFaults(line);
    }

    boolean onPage() {
        return entered > 0;
    }

    void file(String sentence) {
        faults.add(new Fault(0, new Problem("fil", sentence)));
    }

    void line(int line, String sentence) {
        faults.add(new Fault(line, new Problem("fil", "Linje " + line + ": " + sentence)));
    }

    void cell(int line, String column, String sentence) {
        if (onPage()) {
            faults.add(new Fault(line, line == entered
                    ? new Problem(column, Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1))
                    : new Problem("", "En anden række, som hører sammen med denne, kolonne «" + column + "»: " + sentence)));
            return;
        }
        faults.add(new Fault(
                line, new Problem(column, "Linje " + line + ", kolonne «" + column + "»: " + sentence)));
    }

    boolean none() {
        return faults.isEmpty();
    }

    /** The first {@value #MOST_SHOWN} of them; a file of another kind altogether has as many faults as lines. */
    List<Problem> inFileOrder() {
        List<Problem> shown = faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(MOST_SHOWN)
                .map(Fault::problem)
                .collect(Collectors.toCollection(ArrayList::new));
        if (faults.size() > MOST_SHOWN) {
            shown.add(new Problem("fil", "… og %d fejl mere.".formatted(faults.size() - MOST_SHOWN)));
        }
        return shown;
    }
}
