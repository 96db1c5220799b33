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
    private final TransactionTemplate transaction;

    CsvDesk(List<CsvRegister> registers, TransactionTemplate transaction) {
        this.registers = registers;
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

    /** Empty if there is no register of that name. */
    public Optional<Verdict<Loaded>> load(String name, byte[] content) {
        return find(name).map(register -> load(register, content));
    }

    /** Reads a file that is no register's; {@code taking} stores all of its lines or none. */
    public Verdict<Loaded> take(CsvForm form, byte[] content, Function<CsvSheet, Verdict<Loaded>> taking) {
        return inOneTransaction(() -> taking.apply(CsvReader.read(content, form)));
    }

    boolean isEmpty(String name) {
        return find(name).map(CsvRegister::isEmpty).orElse(false);
    }

    private Verdict<Loaded> load(CsvRegister register, byte[] content) {
        return take(register.form(), content, register::load);
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
