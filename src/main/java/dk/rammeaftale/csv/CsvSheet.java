package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The lines of one file that is being loaded. */
public final class CsvSheet {

    private final List<CsvRow> rows;
    private final CsvFaults faults;
    private final Map<String, Integer> seen = new HashMap<>();

    CsvSheet(List<CsvRow> rows, CsvFaults faults) {
        this.rows = List.copyOf(rows);
        this.faults = faults;
    }

    /** A file that no register is filled from, such as one that comes with the service. */
    public static CsvSheet of(CsvForm form, byte[] content) {
        return CsvReader.read(content, form);
    }

    /** What was entered on a page, with the lines it belongs together with. */
    static CsvSheet entered(List<Map<String, String>> lines, int entered) {
        CsvFaults faults = CsvFaults.ofEntered(entered + 1);
        List<CsvRow> rows = new ArrayList<>();
        lines.forEach(cells -> rows.add(new CsvRow(rows.size() + 1, cells, faults)));
        return new CsvSheet(rows, faults);
    }

    /** How what is in it came in, to end a sentence with. */
    public String way() {
        return faults.onPage() ? "på siden Stamdata" : "ved indlæsning";
    }

    public List<CsvRow> rows() {
        return rows;
    }

    /** Notes a fault if an earlier line has the same key. */
    public void onlyOnce(CsvRow row, String column, String key) {
        Integer earlier = seen.putIfAbsent(column + "\n" + key, row.line());
        if (earlier != null) {
            row.fault(column, faults.onPage()
                    ? "«" + key + "» står der allerede."
                    : "«" + key + "» står også på linje " + earlier + ".");
        }
    }

    /** Stores if no line has a fault, otherwise refuses the whole file. */
    public Verdict<Loaded> storeIfFaultless(Supplier<Loaded> storing) {
        return ifFaultless(storing);
    }

    /** What is made of the lines if none has a fault, otherwise everything that is wrong. */
    public <T> Verdict<T> ifFaultless(Supplier<T> making) {
        return faults.none() ? Verdict.accepted(making.get()) : Verdict.refused(faults.inFileOrder());
    }
}
