package dk.rammeaftale.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as a file that a spreadsheet opens rightly; a register's can be loaded again unchanged. */
public final class CsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private CsvWriter() {
    }

    static byte[] write(CsvForm form, List<List<String>> rows) {
        return write(form.header(), rows);
    }

    /** A table with its headings, in UTF-8. What a spreadsheet would take for a formula is made text. */
    public static byte[] write(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF"); // without the mark Excel takes æ, ø and å for something else
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(neutralised(headings));
            for (List<String> row : rows) {
                printer.printRecord(neutralised(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> neutralised(List<String> row) {
        return row.stream().map(Formulas::neutralised).toList();
    }
}
