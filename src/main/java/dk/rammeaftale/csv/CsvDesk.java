package dk.rammeaftale.csv;

import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
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

    boolean isEmpty(String name) {
        return find(name).map(CsvRegister::isEmpty).orElse(false);
    }

    private Verdict<Loaded> load(CsvRegister register, byte[] content) {
        return transaction.execute(status -> {
            Verdict<Loaded> verdict = register.load(CsvReader.read(content, register.form()));
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
