package dk.rammeaftale.csv;

import dk.rammeaftale.csv.ChangeRecorder.Act;
import dk.rammeaftale.csv.RegisterChange.Way;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where one line of a register is looked up and changed. It goes through the checks of the register's file, and what became
 * of it is kept in the registers' journal.
 */
@Component
public class RegisterDesk {

    private static final int LONGEST_REASON = 500;

    private final List<CsvRegister> registers;
    private final ChangeRecorder recorder;
    private final RegisterJournal journal;
    private final TransactionTemplate transaction;

    RegisterDesk(
            List<CsvRegister> registers,
            ChangeRecorder recorder,
            RegisterJournal journal,
            TransactionTemplate transaction) {
        this.registers = registers;
        this.recorder = recorder;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * A change of one line.
     *
     * @param by     username
     * @param reason why; may be empty
     */
    public record Entry(Map<String, String> cells, String by, String reason, Way way) {
    }

    /** Empty if there is no register of that name. */
    public Optional<CsvRegister> register(String name) {
        return registers.stream()
                .filter(register -> register.form().name().equals(name))
                .findFirst();
    }

    /** Those of the lines in which the query stands somewhere; of all, if it is empty. */
    public Page<RegisterRow> rows(CsvRegister register, String query, Slice slice) {
        List<RegisterRow> found = RegisterRow.all(register).stream().filter(row -> row.speaksOf(query)).toList();
        return new Page<>(
                found.stream().skip(slice.offset()).limit(slice.size()).toList(), slice, found.size());
    }

    public Optional<RegisterRow> row(CsvRegister register, List<String> key) {
        return RegisterRow.all(register).stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public RowOutcome add(CsvRegister register, Entry entry) {
        return inOneTransaction(() -> {
            List<RegisterRow> rows = RegisterRow.all(register);
            Map<String, String> cells = completed(register, entry.cells());
            List<String> key = register.editing().keys().stream().map(cells::get).toList();
            if (rows.stream().anyMatch(row -> row.key().equals(key))) {
                String column = register.editing().keys().get(register.editing().keys().size() - 1);
                return refused(column, "«" + String.join(", ", key) + "» findes allerede. Ret rækken i stedet.");
            }
            List<Map<String, String>> lines = together(register, rows, cells, row -> true);
            lines.add(cells);
            return load(register, lines, lines.size() - 1, entry);
        });
    }

    /** @param seen the mark of the line as it was looked at */
    public RowOutcome change(CsvRegister register, List<String> key, String seen, Entry entry) {
        return ifUnchanged(register, key, seen, (row, rows) -> {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            completed(register, entry.cells()).forEach((column, cell) -> {
                if (entry.cells().containsKey(column) && !register.editing().isFixed(column)) {
                    cells.put(column, cell);
                }
            });
            return load(register, rows, row, cells, entry);
        });
    }

    /** Ends the line in the way that its register has for that. */
    public RowOutcome end(CsvRegister register, List<String> key, String seen, Entry entry) {
        RowEditing.Ending ending = register.editing().ending();
        if (!ending.isPossible()) {
            return refused("", ending.explanation());
        }
        return ifUnchanged(register, key, seen, (row, rows) -> {
            if (!ending.takesOut()) {
                Map<String, String> cells = new LinkedHashMap<>(row.cells());
                cells.put(ending.column(), ending.value());
                return load(register, rows, row, cells, entry);
            }
            List<Map<String, String>> lines = together(register, rows, row.cells(), other -> !other.equals(row));
            return lines.isEmpty()
                    ? refused("", "Det er den sidste række, der hører til «"
                            + row.cells().get(register.editing().group().orElseThrow())
                            + "». Tilføj først en anden, og fjern så denne.")
                    : load(register, lines, 0, entry);
        });
    }

    /** Does something to a register by its own pages, and keeps what became of its lines. */
    public <T> T recording(String name, String by, String reason, Supplier<T> work) {
        return transaction.execute(status -> recorder.record(
                register(name).orElseThrow(), new Act(Way.PAGE, Optional.of(by), reason), work));
    }

    /** Lets nobody else change a register until this transaction ends. */
    public void hold() {
        journal.hold();
    }

    public Page<RegisterChange> changes(Optional<String> register, List<String> key, Slice slice) {
        return journal.changes(register, key, slice);
    }

    private RowOutcome load(
            CsvRegister register, List<RegisterRow> rows, RegisterRow row, Map<String, String> cells, Entry entry) {
        List<Map<String, String>> lines = together(register, rows, row.cells(), other -> !other.equals(row));
        int place = Math.min(placeOf(register, rows, row), lines.size());
        register.editing().derived().forEach(column -> cells.put(column, ""));
        lines.add(place, cells);
        return load(register, lines, place, entry);
    }

    /** A line stays where it stands among those of its group. */
    private static int placeOf(CsvRegister register, List<RegisterRow> rows, RegisterRow row) {
        return register.editing().group()
                .map(group -> rows.stream()
                        .filter(other -> other.cells().get(group).equals(row.cells().get(group)))
                        .toList()
                        .indexOf(row))
                .orElse(0);
    }

    private RowOutcome load(CsvRegister register, List<Map<String, String>> lines, int entered, Entry entry) {
        if (entry.reason().length() > LONGEST_REASON) {
            return refused("begrundelse", "Begrundelsen må højst være på " + LONGEST_REASON + " tegn. Skriv den kortere.");
        }
        Act act = new Act(entry.way(), Optional.of(entry.by()), entry.reason().strip());
        Verdict<Loaded> verdict = recorder.record(
                register, act, () -> register.load(CsvSheet.entered(lines, entered)));
        return verdict instanceof Verdict.Refused<Loaded> refused
                ? new RowOutcome.Refused(refused.problems())
                : new RowOutcome.Saved(
                        register.editing().keys().stream().map(lines.get(entered)::get).toList());
    }

    /** The other lines that a line is checked with. */
    private static List<Map<String, String>> together(
            CsvRegister register,
            List<RegisterRow> rows,
            Map<String, String> cells,
            Predicate<RegisterRow> which) {
        List<Map<String, String>> lines = new ArrayList<>();
        register.editing().group().ifPresent(group -> rows.stream()
                .filter(row -> row.cells().get(group).equals(cells.get(group)))
                .filter(which)
                .forEach(row -> {
                    Map<String, String> line = new LinkedHashMap<>(row.cells());
                    register.editing().derived().forEach(column -> line.put(column, ""));
                    lines.add(line);
                }));
        return lines;
    }

    private static Map<String, String> completed(CsvRegister register, Map<String, String> entered) {
        Map<String, String> cells = new LinkedHashMap<>();
        register.form().header().forEach(column -> cells.put(column, entered.getOrDefault(column, "").strip()));
        register.editing().derived().forEach(column -> cells.put(column, ""));
        return cells;
    }

    /** What is made of a line that nobody has changed since it was looked at. */
    private interface Change {

        RowOutcome make(RegisterRow row, List<RegisterRow> rows);
    }

    private RowOutcome ifUnchanged(CsvRegister register, List<String> key, String seen, Change change) {
        return inOneTransaction(() -> {
            List<RegisterRow> rows = RegisterRow.all(register);
            Optional<RegisterRow> row = rows.stream().filter(one -> one.key().equals(key)).findFirst();
            Function<RegisterRow, RowOutcome> making = one ->
                    one.mark().equals(seen) ? change.make(one, rows) : new RowOutcome.Overtaken(one);
            return row.map(making).orElseGet(RowOutcome.Gone::new);
        });
    }

    private RowOutcome inOneTransaction(Supplier<RowOutcome> work) {
        return transaction.execute(status -> {
            journal.hold();
            RowOutcome outcome = work.get();
            if (!(outcome instanceof RowOutcome.Saved)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private static RowOutcome refused(String column, String sentence) {
        return new RowOutcome.Refused(List.of(new Problem(column, sentence)));
    }
}
