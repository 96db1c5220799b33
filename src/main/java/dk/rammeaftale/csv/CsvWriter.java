package dk.rammeaftale.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a register as a file that a spreadsheet opens rightly and that can be loaded again unchanged. */
final class CsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private CsvWriter() {
    }

    static byte[] write(CsvForm form, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF"); // without the mark Excel takes æ, ø and å for something else
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(form.header());
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Formulas::neutralised).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
