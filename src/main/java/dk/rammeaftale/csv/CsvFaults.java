package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with one file, each named by its line and column. */
final class CsvFaults {

    private record Fault(int line, Problem problem) {
    }

    private final List<Fault> faults = new ArrayList<>();

    void file(String sentence) {
        faults.add(new Fault(0, new Problem("fil", sentence)));
    }

    void line(int line, String sentence) {
        faults.add(new Fault(line, new Problem("fil", "Linje " + line + ": " + sentence)));
    }

    void cell(int line, String column, String sentence) {
        faults.add(new Fault(
                line, new Problem(column, "Linje " + line + ", kolonne «" + column + "»: " + sentence)));
    }

    boolean none() {
        return faults.isEmpty();
    }

    List<Problem> inFileOrder() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(Fault::problem)
                .toList();
    }
}
