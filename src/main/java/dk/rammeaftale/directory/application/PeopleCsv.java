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
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Person.Role;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.directory.model.Roster;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of people. Somebody who leaves is marked, never removed, so that the journal can still name them. */
@Component
@Order(20)
class PeopleCsv implements CsvRegister {

    private static final Map<String, Role> ROLES = roles();
    private static final Map<String, Boolean> YES_NO = yesNo();

    private static final CsvForm FORM = new CsvForm(
            "personer",
            "Personer med adgang",
            "En linje pr. person, der kan logge ind. Nye personer får en konto, hvis adgangskode sættes af en"
                    + " administrator i Camunda Admin. Personer, der ikke står i filen, bliver stående uændret; den,"
                    + " der er fratrådt, sættes til «nej» i kolonnen aktiv.",
            List.of(
                    new Column("brugernavn", "små bogstaver a-z, tal og bindestreg"),
                    new Column("navn", "sådan som personen skal stå i journalen, fx Socialdirektør, Viborg Kommune"),
                    new Column("mail", "personens mailadresse"),
                    new Column("myndighed", "myndighedens kode; tom for sekretariat og administrator"),
                    new Column("rolle", String.join(", ", ROLES.keySet())
                            + "; en ny administrator oprettes i Camunda Admin, ikke her"),
                    new Column("aktiv", "ja eller nej")));

    private final DirectoryRegister register;
    private final Directory directory;
    private final ReplacedAddresses addresses;
    private final ApplicationEventPublisher events;

    PeopleCsv(
            DirectoryRegister register,
            Directory directory,
            ReplacedAddresses addresses,
            ApplicationEventPublisher events) {
        this.register = register;
        this.directory = directory;
        this.addresses = addresses;
        this.events = events;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("brugernavn")
                .ending(Ending.marking(
                        "Marker som fratrådt",
                        "Personen kan ikke længere logge ind. Personen bliver stående i registret, så journalen stadig kan"
                                + " sige, hvem det var.",
                        "aktiv",
                        "nej"));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "myndighed", directory.labels(Authority::inRegion),
                "rolle", CsvCells.words(ROLES),
                "aktiv", CsvCells.words(YES_NO));
    }

    @Override
    public boolean isEmpty() {
        return register.people().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return register.people().stream()
                .map(entry -> List.of(
                        entry.person().username(),
                        entry.person().name(),
                        entry.person().email().value(),
                        entry.person().authority().map(AuthorityCode::value).orElse(""),
                        CsvCells.wordFor(entry.person().role(), ROLES),
                        CsvCells.wordFor(entry.active(), YES_NO)))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<String, RegisteredPerson> known = register.people().stream()
                .collect(Collectors.toMap(entry -> entry.person().username(), Function.identity()));
        Map<AuthorityCode, Authority> authorities = register.authorities().stream()
                .collect(Collectors.toMap(Authority::code, Function.identity()));
        Roster roster = directory.roster();
        Period fromToday = Period.from(directory.today());
        List<RegisteredPerson> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            Optional<RegisteredPerson> entry = read(row, sheet, authorities);
            entry.ifPresent(person -> keepSeats(row, person, roster.seatsHeldBy(person.person().username(), fromToday)));
            entry.ifPresent(person -> keepAdministrators(row, person, known, read));
            entry.filter(person -> row.faultless()).ifPresent(read::add);
        }
        return sheet.storeIfFaultless(() -> store(read, known));
    }

    private Loaded store(List<RegisteredPerson> read, Map<String, RegisteredPerson> known) {
        int added = 0;
        int changed = 0;
        for (RegisteredPerson entry : read) {
            RegisteredPerson before = known.get(entry.person().username());
            if (entry.equals(before)) {
                continue;
            }
            register.store(entry);
            if (before == null) {
                added++;
            } else {
                addresses.replaced(before.person().email(), entry.person().email());
                changed++;
            }
        }
        events.publishEvent(new PeopleChanged());
        events.publishEvent(new SeatsChanged()); // who has left stands in for nobody
        return new Loaded(read.size(), added, changed);
    }

    private static Optional<RegisteredPerson> read(
            CsvRow row, CsvSheet sheet, Map<AuthorityCode, Authority> authorities) {
        var username = row.text("brugernavn", 64, "[a-z0-9][a-z0-9-]*", "skal bestå af a-z, tal og bindestreg.");
        var name = row.text("navn", 200);
        var email = row.value("mail", 254, CsvCells::email, CsvCells.NO_EMAIL);
        var authority = authority(row, authorities);
        var role = row.choice("rolle", ROLES);
        var active = row.choice("aktiv", YES_NO);
        username.ifPresent(u -> sheet.onlyOnce(row, "brugernavn", u));
        if (!row.faultless()) {
            return Optional.empty();
        }
        if (role.get().actsForAuthority() && authority.isEmpty()) {
            row.fault("myndighed", "feltet er tomt, men et medlem og en sagsbehandler hører til en myndighed.");
        }
        if (!role.get().actsForAuthority() && authority.isPresent()) {
            row.fault("myndighed", "feltet skal være tomt: sekretariatet og administratorer hører ikke til en"
                    + " myndighed.");
        }
        Person person = new Person(username.get(), name.get(), email.get(), authority, role.get());
        return Optional.of(new RegisteredPerson(person, active.get()));
    }

    /** Whoever has, or will have, a seat stays a member of its authority until somebody else is on it. */
    private static void keepSeats(CsvRow row, RegisteredPerson entry, List<Authority> seats) {
        for (Authority seat : seats) {
            boolean canSit = entry.active()
                    && entry.person().role() == Role.MEMBER
                    && entry.person().authority().equals(Optional.of(seat.code()));
            if (!canSit) {
                row.fault("brugernavn", "personen sidder på pladsen i DASSOS for " + seat.name()
                        + "; sæt først en anden på pladsen.");
            }
        }
    }

    /**
     * The secretariat loads this file, but administrators stand above it: it can neither make one, but for the very
     * first load, nor take the last one away.
     */
    private static void keepAdministrators(
            CsvRow row,
            RegisteredPerson entry,
            Map<String, RegisteredPerson> known,
            List<RegisteredPerson> readBefore) {
        String username = entry.person().username();
        boolean was = known.containsKey(username) && isAdministrator(known.get(username));
        if (isAdministrator(entry) && !was && !known.isEmpty()) {
            row.fault("rolle", "en administrator oprettes i Camunda Admin, ikke ved indlæsning.");
        }
        Map<String, RegisteredPerson> now = new HashMap<>(known);
        readBefore.forEach(person -> now.put(person.person().username(), person));
        now.put(username, entry);
        if (was && now.values().stream().noneMatch(PeopleCsv::isAdministrator)) {
            row.fault("brugernavn", "personen er den sidste administrator.");
        }
    }

    private static boolean isAdministrator(RegisteredPerson entry) {
        return entry.active() && entry.person().role() == Role.ADMINISTRATOR;
    }

    private static Optional<AuthorityCode> authority(CsvRow row, Map<AuthorityCode, Authority> authorities) {
        Optional<String> text = row.optionalText("myndighed", 100);
        Optional<Authority> authority = text.flatMap(CsvCells::code).map(authorities::get);
        if (text.isPresent() && authority.isEmpty()) {
            row.fault("myndighed", "«" + text.get() + "» findes ikke blandt myndighederne.");
        } else if (authority.isPresent() && !authority.get().inRegion()) {
            row.fault("myndighed", authority.get().name() + " ligger uden for regionen og har ingen adgang.");
        }
        return authority.map(Authority::code);
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("medlem", Role.MEMBER);
        roles.put("sagsbehandler", Role.CASE_WORKER);
        roles.put("sekretariat", Role.SECRETARIAT);
        roles.put("administrator", Role.ADMINISTRATOR);
        return roles;
    }

    private static Map<String, Boolean> yesNo() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("ja", true);
        words.put("nej", false);
        return words;
    }
}
