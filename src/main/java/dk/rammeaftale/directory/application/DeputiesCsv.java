package dk.rammeaftale.directory.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AppointmentRule;
import dk.rammeaftale.directory.model.AppointmentRule.Objection;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.Roster;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of the deputies and their periods. It adds; what is revoked is revoked on the page. */
@Component
@Order(35)
class DeputiesCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "stedfortraedere",
            "Stedfortrædere",
            "En linje pr. periode: hvem der er stedfortræder for en plads i DASSOS. Perioder, der ikke står i filen,"
                    + " bliver stående uændret; de tilbagekaldes på siden Stedfortrædere. Der sendes ingen mails om"
                    + " det, der indlæses.",
            List.of(
                    new Column("myndighed", "kode for den myndighed, som pladsen hører til"),
                    new Column("brugernavn", "stedfortræderen: et aktivt medlem eller en aktiv sagsbehandler"),
                    new Column("fra", "første dag, som 2027-03-01"),
                    new Column("til", "sidste dag; højst et år efter")));

    private final SeatRegister seats;
    private final Directory directory;
    private final DirectoryRegister people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeputiesCsv(
            SeatRegister seats,
            Directory directory,
            DirectoryRegister people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.directory = directory;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("myndighed", "brugernavn", "fra", "til")
                .elsewhere("/stedfortraeder");
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of("myndighed", directory.labels(Authority::inRegion));
    }

    @Override
    public boolean isEmpty() {
        return seats.deputyships().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        return known().stream()
                .map(appointment -> List.of(
                        appointment.authority().value(),
                        appointment.username(),
                        appointment.period().first().toString(),
                        appointment.period().last().toString()))
                .toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        seats.hold();
        List<Appointment> known = known();
        Deputyship.Act loading = new Deputyship.Act(Optional.empty(), clock.instant(), "");
        Roster roster = directory.roster();
        List<Appointment> added = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            Optional<Appointment> read = read(row, new AppointmentRule(roster), known);
            if (read.isPresent() && !known.contains(read.get())) {
                added.add(read.get());
                roster = roster.with(new Deputyship(Long.MAX_VALUE, read.get(), loading, Optional.empty()));
            }
        }
        return sheet.storeIfFaultless(() -> {
            added.forEach(appointment -> seats.add(appointment, loading));
            events.publishEvent(new SeatsChanged());
            return new Loaded(sheet.rows().size(), added.size(), 0);
        });
    }

    private Optional<Appointment> read(CsvRow row, AppointmentRule rule, List<Appointment> known) {
        var authority = row.value(
                "myndighed",
                100,
                text -> CsvCells.code(text).flatMap(directory::find),
                "findes ikke blandt myndighederne.");
        var deputy = row.value("brugernavn", 64, people::person, "findes ikke blandt personerne.");
        var first = row.date("fra");
        var last = row.date("til");
        authority.filter(a -> !a.inRegion()).ifPresent(a ->
                row.fault("myndighed", a.name() + " ligger uden for regionen og har ingen plads i DASSOS."));
        if (!row.faultless()) {
            return Optional.empty();
        }
        Optional<Appointment> appointment = Optional.of(last.get())
                .filter(day -> !day.isBefore(first.get()))
                .map(day -> new Period(first.get(), day))
                .map(period -> new Appointment(
                        authority.get().code(), deputy.get().person().username(), period));
        if (appointment.filter(known::contains).isEmpty()) {
            rule.objectionsTo(authority.get(), deputy.get(), first.get(), last.get())
                    .forEach(objection -> row.fault(columnOf(objection), inTheSentence(objection.sentence())));
        }
        return appointment.filter(one -> row.faultless());
    }

    private List<Appointment> known() {
        return seats.deputyships().stream()
                .filter(one -> one.revoked().isEmpty())
                .map(Deputyship::appointment)
                .toList();
    }

    private static String columnOf(Objection objection) {
        return switch (objection.about()) {
            case DEPUTY -> "brugernavn";
            case FIRST_DAY -> "fra";
            case LAST_DAY -> "til";
        };
    }

    /** A fault goes on after "Linje 2, kolonne «fra»: ". */
    private static String inTheSentence(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
