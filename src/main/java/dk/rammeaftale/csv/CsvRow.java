package dk.rammeaftale.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of a file. A cell that cannot be read is noted as a fault and answered with empty. */
public final class CsvRow {

    /** Ours first; the others are what a spreadsheet makes of it when it saves a Danish file again. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final int line;
    private final Map<String, String> cells;
    private final CsvFaults faults;
    private boolean faultless = true;

    CsvRow(int line, Map<String, String> cells, CsvFaults faults) {
        this.line = line;
        this.cells = Map.copyOf(cells);
        this.faults = faults;
    }

    public int line() {
        return line;
    }

    /** Whether everything read so far was in order, so that the values asked for are there. */
    public boolean faultless() {
        return faultless;
    }

    public void fault(String column, String sentence) {
        faultless = false;
        faults.cell(line, column, sentence);
    }

    /** A text that has to be there. */
    public Optional<String> text(String column, int longest) {
        Optional<String> cell = cell(column, longest);
        if (cell.isPresent() && cell.get().isEmpty()) {
            fault(column, "feltet er tomt, men skal udfyldes.");
            return Optional.empty();
        }
        return cell;
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String column, int longest) {
        return cell(column, longest).filter(text -> !text.isEmpty());
    }

    /** A text of a certain form; {@code demand} says which, as in "skal bestå af …". */
    public Optional<String> text(String column, int longest, String pattern, String demand) {
        return value(column, longest, text -> Optional.of(text).filter(t -> t.matches(pattern)), demand);
    }

    public Optional<Integer> number(String column, int least, int most) {
        return value(
                column,
                100,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
                        : Optional.empty(),
                "skal være et helt tal fra " + least + " til " + most + ".");
    }

    public Optional<LocalDate> date(String column) {
        return value(column, 100, CsvRow::readDate, "skal være en dato som 2027-03-01.");
    }

    /** A date that may be missing. */
    public Optional<LocalDate> optionalDate(String column) {
        return optionalText(column, 100).flatMap(text -> date(column));
    }

    /** One of a few words. */
    public <T> Optional<T> choice(String column, Map<String, T> words) {
        return value(
                column,
                100,
                text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))),
                "skal være et af ordene " + String.join(", ", words.keySet()) + ".");
    }

    /** A value that has to be there and that {@code reading} understands; {@code demand} ends the sentence if not. */
    public <T> Optional<T> value(String column, int longest, Function<String, Optional<T>> reading, String demand) {
        Optional<String> text = text(column, longest);
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            fault(column, "«" + shortened(text.get()) + "» " + demand);
        }
        return value;
    }

    private Optional<String> cell(String column, int longest) {
        String text = cells.get(column);
        if (text == null) {
            faultless = false; // the missing column or cell is named already
            return Optional.empty();
        }
        if (text.length() > longest) {
            fault(column, "teksten er på " + text.length() + " tegn og må højst være på " + longest + ".");
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            fault(column, "teksten indeholder et styretegn, der ikke kan læses.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Optional<LocalDate> readDate(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                LocalDate date = LocalDate.parse(text, form);
                return Optional.of(date).filter(d -> d.getYear() >= 1970 && d.getYear() < 2200);
            } catch (DateTimeException notThisForm) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
