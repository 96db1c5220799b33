package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Verdict;
import java.util.List;

/** A register that the secretariat fills from a CSV file and takes out as one. */
public interface CsvRegister {

    CsvForm form();

    boolean isEmpty();

    /** The register as it stands, one list per line, in the order of the form's columns. */
    List<List<String>> rows();

    /** Checks every line, and stores all of them or none. Runs in one transaction; a second time it changes nothing. */
    Verdict<Loaded> load(CsvSheet sheet);
}
