package dk.rammeaftale.directory.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the seats in DASSOS. */
@Component
@Order(30)
class SeatsCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "dassos",
            "Pladser i DASSOS",
            "En linje pr. myndighed: hvem der sidder på dens plads. Pladsen hører til myndigheden. Myndigheder, der"
                    + " ikke står i filen, bliver stående uændret.",
            List.of(
                    new Column("myndighed", "myndighedens kode"),
                    new Column("brugernavn", "personen på pladsen: et aktivt medlem fra samme myndighed")));

    private final DirectoryRegister register;
    private final Directory directory;

    SeatsCsv(DirectoryRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public boolean isEmpty() {
        return register.seatHolders().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return directory.seats().stream().map(SeatsCsv::row).toList();
    }

    private static List<String> row(Seat seat) {
        return List.of(seat.authority().code().value(), seat.holder().username());
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<AuthorityCode, String> known = register.seatHolders();
        Map<AuthorityCode, String> read = new LinkedHashMap<>();
        for (CsvRow row : sheet.rows()) {
            var authority = row.value(
                    "myndighed",
                    100,
                    text -> CsvCells.code(text).flatMap(directory::find),
                    "findes ikke blandt myndighederne.");
            var holder = row.value(
                    "brugernavn", 64, directory::person, "findes ikke blandt de aktive personer.");
            authority.ifPresent(a -> {
                sheet.onlyOnce(row, "myndighed", a.code().value());
                if (!a.inRegion()) {
                    row.fault("myndighed", a.name() + " ligger uden for regionen og har ingen plads i DASSOS.");
                }
            });
            holder.filter(person -> person.role() != Person.Role.MEMBER)
                    .ifPresent(person -> row.fault("brugernavn", "«" + person.username() + "» er ikke medlem."));
            if (row.faultless() && !worksFor(holder.get(), authority.get())) {
                row.fault("brugernavn", "«" + holder.get().username() + "» hører ikke til "
                        + authority.get().name() + ".");
            }
            if (row.faultless()) {
                read.put(authority.get().code(), holder.get().username());
            }
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Map.Entry<AuthorityCode, String> seat : read.entrySet()) {
                String before = known.get(seat.getKey());
                if (seat.getValue().equals(before)) {
                    continue;
                }
                register.seat(seat.getKey(), seat.getValue());
                if (before == null) {
                    added++;
                } else {
                    changed++;
                }
            }
            return new Loaded(sheet.rows().size(), added, changed);
        });
    }

    private static boolean worksFor(Person person, Authority authority) {
        return person.authority().equals(Optional.of(authority.code()));
    }
}
