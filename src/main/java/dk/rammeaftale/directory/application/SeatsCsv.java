package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
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
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.directory.model.SeatTerm;
import dk.rammeaftale.directory.model.SeatTerms;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the seats in DASSOS and their members over time. */
@Component
@Order(30)
class SeatsCsv implements CsvRegister {

    private static final String NOT_ACTIVE = "findes ikke blandt de aktive personer.";

    private static final CsvForm FORM = new CsvForm(
            "dassos",
            "Pladser i DASSOS",
            "En linje pr. myndighed og periode: hvem der sidder på dens plads. Pladsen hører til myndigheden og står"
                    + " aldrig tom: en periode varer, til den næste begynder. Myndigheder og perioder, der ikke står"
                    + " i filen, bliver stående uændret.",
            List.of(
                    new Column("myndighed", "myndighedens kode"),
                    new Column("brugernavn", "personen på pladsen: et aktivt medlem fra samme myndighed"),
                    Column.optional("fra", "første dag, som 2027-03-01. Er feltet tomt, og er det myndighedens eneste"
                            + " linje, sidder personen på pladsen fra i dag"),
                    Column.optional("til", "sidste dag; kun når en anden linje begynder dagen efter")));

    private final SeatRegister seats;
    private final Directory directory;
    private final DirectoryRegister people;
    private final ApplicationEventPublisher events;

    SeatsCsv(
            SeatRegister seats, Directory directory, DirectoryRegister people, ApplicationEventPublisher events) {
        this.seats = seats;
        this.directory = directory;
        this.people = people;
        this.events = events;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("myndighed", "fra")
                .checkedWithin("myndighed", "til")
                .ending(Ending.none("En plads står aldrig tom: en periode slutter, når den næste begynder. Tilføj en række"
                        + " med den nye person og den første dag."));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "myndighed",
                directory.labels(Authority::inRegion),
                "brugernavn",
                directory.people().stream()
                        .filter(person -> person.role() == Person.Role.MEMBER)
                        .collect(Collectors.toMap(Person::username, Person::name, (one, other) -> one, LinkedHashMap::new)));
    }

    @Override
    public boolean isEmpty() {
        return seats.terms().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        SeatTerms terms = known();
        return directory.authorities().stream()
                .flatMap(authority -> terms.of(authority.code()).stream())
                .map(term -> List.of(
                        term.authority().value(),
                        term.username(),
                        term.firstDay().equals(SeatTerm.BEGINNING) ? "" : term.firstDay().toString(),
                        terms.lastDayOf(term).map(LocalDate::toString).orElse("")))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        seats.hold();
        SeatTerms known = known();
        List<Line> lines = sheet.rows().stream().flatMap(row -> read(row, sheet).stream()).toList();
        Map<Line, SeatTerm> read = new LinkedHashMap<>();
        lines.forEach(line -> read.put(line, term(line, lines, known)));
        SeatTerms coming = known.with(read.values());
        read.forEach((line, term) -> {
            if (!known.contains(term)) {
                checkHolder(line);
            }
            line.to.ifPresent(to -> checkLastDay(line.row, to, coming.lastDayOf(term)));
        });
        return sheet.storeIfFaultless(() -> {
            List<SeatTerm> unknown = read.values().stream().filter(term -> !known.contains(term)).toList();
            unknown.forEach(seats::store);
            events.publishEvent(new SeatsChanged());
            int added = (int) unknown.stream().filter(term -> !known.has(term.authority())).count();
            return new Loaded(sheet.rows().size(), added, unknown.size() - added);
        });
    }

    /** A line of the file. */
    private record Line(
            CsvRow row,
            Authority authority,
            RegisteredPerson holder,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
    }

    private Optional<Line> read(CsvRow row, CsvSheet sheet) {
        var authority = row.value(
                "myndighed",
                100,
                text -> CsvCells.code(text).flatMap(directory::find),
                "findes ikke blandt myndighederne.");
        var holder = row.value("brugernavn", 64, people::person, NOT_ACTIVE);
        var from = row.optionalDate("fra");
        var to = row.optionalDate("til");
        authority.ifPresent(a -> {
            String code = a.code().value();
            sheet.onlyOnce(row, "myndighed", from.map(day -> code + ", " + day).orElse(code));
            if (!a.inRegion()) {
                row.fault("myndighed", a.name() + " ligger uden for regionen og har ingen plads i DASSOS.");
            }
        });
        return authority.flatMap(a -> holder.map(h -> new Line(row, a, h, from, to)));
    }

    /** A line alone and without days puts somebody on the seat today, as files without days always did. */
    private SeatTerm term(Line line, List<Line> lines, SeatTerms known) {
        AuthorityCode seat = line.authority.code();
        String username = line.holder.person().username();
        Optional<SeatTerm> current = known.on(seat, directory.today());
        boolean alone = lines.stream().filter(other -> other.authority.equals(line.authority)).count() == 1;
        if (line.from.isEmpty() && line.to.isEmpty() && alone && current.isPresent()) {
            return current.filter(term -> term.username().equals(username))
                    .orElse(new SeatTerm(seat, directory.today(), username));
        }
        return new SeatTerm(seat, line.from.orElse(SeatTerm.BEGINNING), username);
    }

    private static void checkHolder(Line line) {
        Person holder = line.holder.person();
        if (!line.holder.active()) {
            line.row.fault("brugernavn", "«" + holder.username() + "» " + NOT_ACTIVE);
        } else if (holder.role() != Person.Role.MEMBER) {
            line.row.fault("brugernavn", "«" + holder.username() + "» er ikke medlem.");
        } else if (line.authority.inRegion() && !holder.authority().equals(Optional.of(line.authority.code()))) {
            line.row.fault("brugernavn", "«" + holder.username() + "» hører ikke til " + line.authority.name() + ".");
        }
    }

    private static void checkLastDay(CsvRow row, LocalDate to, Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty() || to.isBefore(lastDay.get())) {
            row.fault("til", "pladsen ville stå tom fra " + DanishDates.day(to.plusDays(1))
                    + "; skriv, hvem der sidder på den fra da af.");
        } else if (to.isAfter(lastDay.get())) {
            row.fault("til", "næste periode på pladsen begynder allerede "
                    + DanishDates.day(lastDay.get().plusDays(1)) + ".");
        }
    }

    private SeatTerms known() {
        return new SeatTerms(seats.terms());
    }
}
