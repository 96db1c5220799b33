package dk.rammeaftale.csv;

import dk.rammeaftale.csv.RegisterChange.Field;
import dk.rammeaftale.csv.RegisterChange.Kind;
import dk.rammeaftale.csv.RegisterChange.Way;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Compares a register before and after something was done to it, and keeps the differences, in the same transaction. */
@Component
class ChangeRecorder {

    private final RegisterJournal journal;
    private final Clock clock;

    ChangeRecorder(RegisterJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Who did something, how, and why. */
    record Act(Way way, Optional<String> by, String reason) {
    }

    /** A first load has nothing to differ from: it is one entry, however many lines it has. */
    Verdict<Loaded> recordLoad(CsvRegister register, Optional<String> by, Supplier<Verdict<Loaded>> loading) {
        journal.hold();
        if (!register.isEmpty()) {
            return record(register, new Act(Way.FILE, by, ""), loading);
        }
        Verdict<Loaded> verdict = loading.get();
        if (verdict instanceof Verdict.Accepted<Loaded> accepted && accepted.value().lines() > 0) {
            List<Field> lines = List.of(new Field("linjer", "", String.valueOf(accepted.value().lines())));
            journal.add(new RegisterChange(
                    register.form().name(), List.of(), Kind.FILLED, Way.FILE, clock.instant(), by, "", lines));
        }
        return verdict;
    }

    <T> T record(CsvRegister register, Act act, Supplier<T> work) {
        journal.hold();
        Map<List<String>, RegisterRow> before = rows(register);
        T outcome = work.get();
        Map<List<String>, RegisterRow> after = rows(register);
        Instant now = clock.instant();
        after.forEach((key, row) -> changed(before.get(key), row)
                .ifPresent(fields -> journal.add(new RegisterChange(
                        register.form().name(),
                        key,
                        before.containsKey(key) ? Kind.CHANGED : Kind.ADDED,
                        act.way,
                        now,
                        act.by,
                        act.reason,
                        fields))));
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                journal.add(new RegisterChange(
                        register.form().name(), key, Kind.REMOVED, act.way, now, act.by, act.reason, removed(row)));
            }
        });
        return outcome;
    }

    private static Map<List<String>, RegisterRow> rows(CsvRegister register) {
        Map<List<String>, RegisterRow> rows = new LinkedHashMap<>();
        RegisterRow.all(register).forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private static Optional<List<Field>> changed(RegisterRow before, RegisterRow after) {
        List<Field> fields = new ArrayList<>();
        after.cells().forEach((column, cell) -> {
            String was = before == null ? "" : before.cells().get(column);
            if (!was.equals(cell)) {
                fields.add(new Field(column, was, cell));
            }
        });
        return Optional.of(fields).filter(some -> !some.isEmpty());
    }

    private static List<Field> removed(RegisterRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Field(cell.getKey(), cell.getValue(), ""))
                .toList();
    }
}
