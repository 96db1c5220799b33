package dk.rammeaftale.directory.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.csv.RowEditing.Ending;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of authorities. */
@Component
@Order(10)
class AuthoritiesCsv implements CsvRegister {

    private static final Map<String, Authority.Kind> KINDS = kinds();

    private static final CsvForm FORM = new CsvForm(
            "myndigheder",
            "Myndigheder",
            "En linje pr. kommune eller region. Myndigheder, der ikke står i filen, bliver stående uændret.",
            List.of(
                    new Column("kode", "den officielle kode, fx 791"),
                    new Column("navn", "fx Viborg Kommune"),
                    new Column("art", String.join(", ", KINDS.keySet())),
                    new Column("kontakt", "mailadressen, som henvendelser om berørte kommuner sendes til")));

    private final DirectoryRegister register;
    private final SeatRegister seats;
    private final Directory directory;
    private final ReplacedAddresses addresses;

    AuthoritiesCsv(
            DirectoryRegister register, SeatRegister seats, Directory directory, ReplacedAddresses addresses) {
        this.register = register;
        this.seats = seats;
        this.directory = directory;
        this.addresses = addresses;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("kode")
                .ending(Ending.none("En myndighed fjernes ikke, for den nævnes i sager og journaler. Hører den ikke længere"
                        + " til regionen, rettes feltet Art."));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of("art", CsvCells.words(KINDS));
    }

    @Override
    public boolean isEmpty() {
        return register.authorities().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return directory.authorities().stream()
                .map(authority -> List.of(
                        authority.code().value(),
                        authority.name(),
                        CsvCells.wordFor(authority.kind(), KINDS),
                        authority.contact().value()))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<AuthorityCode, Authority> known = register.authorities().stream()
                .collect(Collectors.toMap(Authority::code, Function.identity()));
        List<Authority> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            read(row, sheet, known).ifPresent(read::add);
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Authority authority : read) {
                Authority before = known.get(authority.code());
                if (authority.equals(before)) {
                    continue;
                }
                register.store(authority);
                if (before == null) {
                    added++;
                } else {
                    addresses.replaced(before.contact(), authority.contact());
                    changed++;
                }
            }
            return new Loaded(read.size(), added, changed);
        });
    }

    private Optional<Authority> read(CsvRow row, CsvSheet sheet, Map<AuthorityCode, Authority> known) {
        var code = row.value("kode", 100, CsvCells::code, "er ikke en myndighedskode på tre eller fire cifre.");
        var name = row.text("navn", 200);
        var kind = row.choice("art", KINDS);
        var contact = row.value("kontakt", 254, CsvCells::email, CsvCells.NO_EMAIL);
        code.ifPresent(c -> sheet.onlyOnce(row, "kode", c.value()));
        boolean outside = kind.equals(Optional.of(Authority.Kind.OUTSIDE));
        if (code.isPresent() && outside && isNeededInRegion(code.get(), known)) {
            row.fault("art", "myndigheden har plads i DASSOS eller personer med adgang og kan ikke ligge uden for"
                    + " regionen.");
        }
        return row.faultless()
                ? Optional.of(new Authority(code.get(), name.get(), kind.get(), contact.get()))
                : Optional.empty();
    }

    private boolean isNeededInRegion(AuthorityCode code, Map<AuthorityCode, Authority> known) {
        return known.containsKey(code)
                && known.get(code).inRegion()
                && (seats.terms().stream().anyMatch(term -> term.authority().equals(code))
                        || directory.people().stream()
                                .anyMatch(person -> person.authority().equals(Optional.of(code))));
    }

    private static Map<String, Authority.Kind> kinds() {
        Map<String, Authority.Kind> kinds = new LinkedHashMap<>();
        kinds.put("kommune", Authority.Kind.MUNICIPALITY);
        kinds.put("region", Authority.Kind.REGION);
        kinds.put("uden for regionen", Authority.Kind.OUTSIDE);
        return kinds;
    }
}
