package dk.rammeaftale.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file (UTF-8, semicolons, header row, quotes as in RFC 4180) into lines, noting what it cannot read. */
final class CsvReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(true)
            .get();

    private static final int MOST_COLUMNS = 100;

    private final CsvForm form;
    private final CsvFaults faults = new CsvFaults();
    private final List<CsvRow> rows = new ArrayList<>();
    private List<String> header = List.of();

    private CsvReader(CsvForm form) {
        this.form = form;
    }

    static CsvSheet read(byte[] content, CsvForm form) {
        CsvReader reader = new CsvReader(form);
        reader.decode(content).ifPresent(reader::parse);
        return new CsvSheet(reader.rows, reader.faults);
    }

    private Optional<String> decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            int line = 1 + lineBreaks(decoded);
            faults.line(line, "filen er ikke gemt som UTF-8 (vælg «CSV UTF-8» i regnearket); her står et tegn, der ikke"
                    + " kan læses.");
            return Optional.empty();
        }
        String withoutMark = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (withoutMark.isBlank()) {
            faults.file("Filen er tom. Den skal mindst have en linje med kolonnernes navne.");
            return Optional.empty();
        }
        return Optional.of(withoutMark);
    }

    private void parse(String text) {
        long lastGoodLine = 0;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord cells : parser) {
                if (!faults.none() && header.isEmpty()) {
                    return;
                }
                lastGoodLine = parser.getCurrentLineNumber();
                int line = (int) lastGoodLine - breaksWithin(cells);
                if (header.isEmpty()) {
                    readHeader(cells, line);
                } else {
                    readRow(cells, line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.line(
                    (int) lastGoodLine + 1,
                    "anførselstegnene passer ikke sammen, så resten af filen kan ikke læses. Et felt med \", ; eller"
                            + " linjeskift skal stå i \"…\", og \" inde i feltet skrives \"\".");
        }
    }

    private void readHeader(CSVRecord cells, int line) {
        if (cells.size() > MOST_COLUMNS) {
            faults.line(line, "der er " + cells.size() + " kolonner; filen er ikke et af registrene.");
            return;
        }
        header = cells.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!form.header().contains(name)) {
                faults.line(line, "kolonnen «" + name + "» kendes ikke.");
            } else if (!seen.add(name)) {
                faults.line(line, "kolonnen «" + name + "» står der mere end én gang.");
            }
        }
        form.header().stream()
                .filter(name -> !seen.contains(name) && !form.optional().contains(name))
                .forEach(name -> faults.line(line, "kolonnen «" + name + "» mangler."));
        if (header.size() == 1 && form.header().size() > 1) {
            faults.line(line, "der er kun én kolonne; kolonnerne skal være adskilt med semikolon.");
        }
    }

    private void readRow(CSVRecord cells, int line) {
        if (cells.stream().allMatch(String::isBlank)) {
            return; // spreadsheets leave lines of bare semicolons at the end
        }
        if (cells.size() != header.size()) {
            faults.line(line, "der er " + cells.size() + " felter, men " + header.size() + " kolonner.");
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            byColumn.put(header.get(i), Formulas.restored(cells.get(i).strip()));
        }
        form.optional().stream().filter(name -> !header.contains(name)).forEach(name -> byColumn.put(name, ""));
        rows.add(new CsvRow(line, byColumn, faults));
    }

    private static int breaksWithin(CSVRecord cells) {
        return cells.stream().mapToInt(CsvReader::lineBreaks).sum();
    }

    private static int lineBreaks(String text) {
        return text.split("\r\n|\r|\n", -1).length - 1;
    }
}
