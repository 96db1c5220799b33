package dk.rammeaftale.directory.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.csv.RowEditing.Ending;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of mailing lists. */
@Component
@Order(40)
class MailingListsCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "maillister",
            "Maillister",
            "En linje pr. adresse på en liste, fx listen DASSOS. En liste, der står i filen, bliver erstattet af filens"
                    + " adresser; lister, der ikke står i filen, bliver stående uændret.",
            List.of(
                    new Column("liste", "listens navn, fx DASSOS"),
                    new Column("mail", "en mailadresse på listen")));

    private final DirectoryRegister register;

    MailingListsCsv(DirectoryRegister register) {
        this.register = register;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("liste", "mail")
                .replacedWithin("liste")
                .ending(Ending.taking("Fjern adressen", "Listen får ikke længere mail på den adresse."));
    }

    @Override
    public boolean isEmpty() {
        return register.mailingLists().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return register.mailingLists().entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(address -> List.of(list.getKey(), address.value())))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<String, List<EmailAddress>> known = register.mailingLists();
        Map<String, List<EmailAddress>> read = new TreeMap<>();
        for (CsvRow row : sheet.rows()) {
            var list = row.text("liste", 64);
            var email = row.value("mail", 254, CsvCells::email, CsvCells.NO_EMAIL);
            if (row.faultless()) {
                sheet.onlyOnce(row, "mail", list.get() + ": " + email.get());
                read.computeIfAbsent(list.get(), name -> new ArrayList<>()).add(email.get());
            }
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Map.Entry<String, List<EmailAddress>> list : read.entrySet()) {
                List<EmailAddress> before = known.getOrDefault(list.getKey(), List.of());
                long fresh = list.getValue().stream().filter(address -> !before.contains(address)).count();
                long gone = before.stream().filter(address -> !list.getValue().contains(address)).count();
                if (fresh + gone > 0) {
                    register.replaceMailingList(list.getKey(), list.getValue());
                    added += (int) fresh;
                    changed += (int) gone;
                }
            }
            return new Loaded(sheet.rows().size(), added, changed);
        });
    }
}
