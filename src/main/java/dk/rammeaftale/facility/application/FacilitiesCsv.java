package dk.rammeaftale.facility.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.csv.RowEditing.Ending;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.application.FacilityRegister.Entry;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file of facilities. A changed number of places becomes an entry in the ledger, never an overwrite. */
@Component
@Order(50)
class FacilitiesCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "tilbud",
            "Tilbud",
            "En linje pr. tilbud. Tilbud, der ikke står i filen, bliver stående uændret. Et rettet antal pladser bliver"
                    + " en ny postering i tilbuddets pladsregnskab med begrundelsen «Rettet ved indlæsning»; det, der"
                    + " er besluttet i sager, står fast. Om tilbuddet er omfattet af rammeaftalen, følger af, hvem der"
                    + " bruger det.",
            List.of(
                    new Column("id", "tilbuddets id, fx F-791-01: store bogstaver A-Z, tal og bindestreg"),
                    new Column("navn", "tilbuddets navn"),
                    new Column("driftsherre", "driftsherrens kode"),
                    new Column("beliggenhed", "koden for den kommune, tilbuddet ligger i"),
                    new Column("lovgrundlag", "fx SEL §107"),
                    new Column("målgruppe", "hvem tilbuddet er til"),
                    new Column("pladser", "antal godkendte pladser"),
                    new Column("pladser fra", "den dato, antallet gælder fra, fx 2025-01-01; senest i dag")));

    /** What one line says. */
    private record Line(Entry facility, int places, LocalDate since) {
    }

    private final FacilityRegister register;
    private final Directory directory;
    private final Clock clock;

    FacilitiesCsv(FacilityRegister register, Directory directory, Clock clock) {
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("id")
                .showing("id", "navn", "driftsherre", "lovgrundlag", "pladser")
                .ending(Ending.none("Et tilbud lukkes ved en sag om kapacitetsjustering, så de berørte myndigheder bliver"
                        + " hørt. Beslutningen lukker tilbuddet i registret på sin dag."));
    }

    @Override
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "driftsherre", directory.labels(Authority::inRegion),
                "beliggenhed", directory.labels(Authority::inRegion));
    }

    @Override
    public boolean isEmpty() {
        return register.all().isEmpty();
    }

    @Override
    public List<List<String>> rows() {
        Map<FacilityId, Ledger> ledgers = register.ledgers();
        return register.all().stream()
                .map(facility -> row(facility, ledgers.getOrDefault(facility.id(), new Ledger(List.of()))))
                .toList();
    }

    private List<String> row(Facility facility, Ledger ledger) {
        return List.of(
                facility.id().value(),
                facility.name(),
                facility.operator().value(),
                facility.municipality().value(),
                facility.legalBasis(),
                facility.targetGroup(),
                String.valueOf(ledger.placesOn(today())),
                ledger.unchangedSince(today()).orElse(today()).toString());
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<FacilityId, Entry> known = register.all().stream()
                .collect(Collectors.toMap(Facility::id, FacilitiesCsv::entry));
        Map<AuthorityCode, Authority> authorities = directory.authorities().stream()
                .collect(Collectors.toMap(Authority::code, Function.identity()));
        Map<FacilityId, Ledger> ledgers = new HashMap<>(register.ledgers());
        List<Line> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            read(row, sheet, authorities, ledgers).ifPresent(read::add);
        }
        return sheet.storeIfFaultless(() -> {
            int added = 0;
            int changed = 0;
            for (Line line : read) {
                Entry before = known.get(line.facility().id());
                boolean same = line.facility().equals(before);
                if (!same) {
                    register.store(line.facility());
                }
                boolean corrected = correct(line, ledgers.get(line.facility().id()), before == null, sheet.way());
                if (before == null) {
                    added++;
                } else if (!same || corrected) {
                    changed++;
                }
            }
            return new Loaded(read.size(), added, changed);
        });
    }

    private boolean correct(Line line, Ledger ledger, boolean isNew, String way) {
        int places = ledger == null ? 0 : ledger.placesOn(line.since());
        if (places == line.places()) {
            return false;
        }
        register.correct(
                line.facility().id(),
                line.since(),
                line.places() - places,
                (isNew ? "Første antal " : "Rettet ") + way,
                clock.instant());
        return true;
    }

    private Optional<Line> read(
            CsvRow row, CsvSheet sheet, Map<AuthorityCode, Authority> authorities, Map<FacilityId, Ledger> ledgers) {
        var id = row.text("id", 40, FacilityId.FORM, "skal bestå af A-Z, tal og bindestreg.").map(FacilityId::new);
        var name = row.text("navn", 200);
        var operator = row.value("driftsherre", 100, authority(authorities), "findes ikke blandt myndighederne.");
        var place = row.value("beliggenhed", 100, authority(authorities), "findes ikke blandt myndighederne.");
        var legalBasis = row.text("lovgrundlag", 100);
        var targetGroup = row.text("målgruppe", 500);
        var places = row.number("pladser", 0, 9999);
        var since = row.date("pladser fra");
        id.ifPresent(i -> sheet.onlyOnce(row, "id", i.value()));
        operator.filter(o -> !o.inRegion())
                .ifPresent(o -> row.fault("driftsherre", o.name() + " ligger uden for regionen."));
        place.filter(p -> p.kind() != Authority.Kind.MUNICIPALITY && !operator.equals(Optional.of(p)))
                .ifPresent(p -> row.fault("beliggenhed", p.name() + " er ikke en kommune i regionen."));
        since.filter(day -> day.isAfter(today()))
                .ifPresent(day -> row.fault("pladser fra", "datoen ligger efter i dag; det, der skal ske senere,"
                        + " besluttes i en sag."));
        Optional<LocalDate> closed = id.map(ledgers::get).flatMap(Ledger::closedOn)
                .filter(day -> !day.isAfter(today()));
        if (row.faultless() && closed.isPresent() && ledgers.get(id.get()).placesOn(since.get()) != places.get()) {
            row.fault("pladser", "tilbuddet er lukket pr. " + DanishDates.day(closed.get())
                    + ", så antallet kan ikke rettes.");
        }
        return row.faultless()
                ? Optional.of(new Line(
                        new Entry(
                                id.get(),
                                name.get(),
                                operator.get().code(),
                                place.get().code(),
                                legalBasis.get(),
                                targetGroup.get()),
                        places.get(),
                        since.get()))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
    }

    private static Function<String, Optional<Authority>> authority(Map<AuthorityCode, Authority> authorities) {
        return text -> authorities.values().stream()
                .filter(authority -> authority.code().value().equals(text))
                .findFirst();
    }

    private static Entry entry(Facility facility) {
        return new Entry(
                facility.id(),
                facility.name(),
                facility.operator(),
                facility.municipality(),
                facility.legalBasis(),
                facility.targetGroup());
    }
}
