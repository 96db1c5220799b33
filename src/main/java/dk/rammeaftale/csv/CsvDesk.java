package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every register's file is handed in and out; a file goes in whole or not at all. */
@Component
public class CsvDesk {

    private final List<CsvRegister> registers;
    private final ChangeRecorder recorder;
    private final TransactionTemplate transaction;

    CsvDesk(List<CsvRegister> registers, ChangeRecorder recorder, TransactionTemplate transaction) {
        this.registers = registers;
        this.recorder = recorder;
        this.transaction = transaction;
    }

    /** In the order in which they build on each other. */
    public List<CsvForm> forms() {
        return registers.stream().map(CsvRegister::form).toList();
    }

    /** Empty if there is no register of that name. */
    public Optional<byte[]> export(String name) {
        return find(name).map(register -> CsvWriter.write(register.form(), register.rows()));
    }

    /** A load by nobody, such as that of the sample data. Empty if there is no register of that name. */
    public Optional<Verdict<Loaded>> load(String name, byte[] content) {
        return load(name, content, Optional.empty());
    }

    /** Empty if there is no register of that name. */
    public Optional<Verdict<Loaded>> load(String name, byte[] content, Optional<String> by) {
        return find(name).map(register -> take(
                register.form(), content, sheet -> recorder.recordLoad(register, by, () -> register.load(sheet))));
    }

    /** Reads a file that is no register's; {@code taking} stores all of its lines or none. */
    public Verdict<Loaded> take(CsvForm form, byte[] content, Function<CsvSheet, Verdict<Loaded>> taking) {
        return inOneTransaction(() -> taking.apply(CsvReader.read(content, form)));
    }

    boolean isEmpty(String name) {
        return find(name).map(CsvRegister::isEmpty).orElse(false);
    }

    private Verdict<Loaded> inOneTransaction(Supplier<Verdict<Loaded>> loading) {
        return transaction.execute(status -> {
            Verdict<Loaded> verdict = loading.get();
            if (verdict instanceof Verdict.Refused) {
                status.setRollbackOnly();
            }
            return verdict;
        });
    }

    private Optional<CsvRegister> find(String name) {
        return registers.stream()
                .filter(register -> register.form().name().equals(name))
                .findFirst();
    }
}
