package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** A register that the secretariat fills from a CSV file and takes out as one. */
public interface CsvRegister {

    CsvForm form();

    boolean isEmpty();

    /** The register as it stands, one list per line, in the order of the form's columns. */
    List<List<String>> rows();

    /** What tells its lines apart, and how one of them is changed on a page. */
    default RowEditing editing() {
        return RowEditing.by(form().columns().get(0).name());
    }

    /** For columns with few possible values: each value with its label. */
    default Map<String, Map<String, String>> choices() {
        return Map.of();
    }

    /** Checks every line, and stores all of them or none. Runs in one transaction; a second time it changes nothing. */
    Verdict<Loaded> load(CsvSheet sheet);
}
