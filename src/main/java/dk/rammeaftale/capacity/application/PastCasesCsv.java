package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Assessment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.csv.RowEditing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The file of cases of earlier years. They are decided and stay so: none is started in the engine, no mail is written, and the
 * ledger of places is not touched. It begins with the number of places that the register was first filled with, in which
 * these cases are counted already; entries for them would count them twice.
 */
@Component
@Order(80)
class PastCasesCsv implements CsvRegister {

    private static final CsvForm FORM = new CsvForm(
            "sager",
            "Sager fra tidligere år",
            "En linje pr. afgjort sag fra før systemet. Sagerne kan slås op og regnes med i statistikken, men de starter"
                    + " ingenting, sender ingen mails og ændrer ikke pladser: registrets antal pladser er allerede efter dem. De følger"
                    + " reglerne fra den dag, de blev startet. En sag, der er indlæst, rettes ikke; den samme fil igen ændrer"
                    + " ingenting.",
            List.of(
                    Column.optional("nummer", "sagens nummer som 2019-004; uden nummer får sagen det næste i sit år"),
                    Column.optional("tilbud", "tilbuddets id, hvis det står i registret"),
                    new Column("navn", "tilbuddets navn, dengang sagen blev startet"),
                    new Column("driftsherre", "driftsherrens kode"),
                    new Column("lovgrundlag", "fx SEL §107"),
                    new Column("målgruppe", "hvem tilbuddet er eller var til"),
                    new Column("art", String.join(", ", PastCaseReading.KINDS.keySet())),
                    new Column("pladser før", "antal pladser, da sagen blev startet; 0 for et nyt tilbud"),
                    new Column("pladser efter", "antal pladser, sagen handlede om; 0 for en lukning"),
                    new Column("virkning", "den dag, ændringen skulle gælde fra"),
                    new Column("startet", "den dag, sagen blev startet; tidligst 2011-01-01"),
                    new Column("afgjort", "den dag, sagen blev afgjort eller trukket"),
                    new Column("udfald", String.join(", ", PastCaseReading.OUTCOMES.keySet())),
                    Column.optional("begrundelse", "driftsherrens begrundelse")));

    private static final String IMPORTED =
            "Importeret: sagen er afgjort, før systemet blev taget i brug, efter %s.";

    private final PastCaseReading reading;
    private final ImportedCases imported;
    private final CaseRegister cases;
    private final Journal journal;
    private final Clock clock;

    PastCasesCsv(
            PastCaseReading reading, ImportedCases imported, CaseRegister cases, Journal journal, Clock clock) {
        this.reading = reading;
        this.imported = imported;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** A line of the file. */
    private record Line(Optional<CaseNumber> number, PastCase said) {
    }

    @Override
    public CsvForm form() {
        return FORM;
    }

    @Override
    public RowEditing editing() {
        return RowEditing.by("nummer")
                .showing("nummer", "navn", "driftsherre", "art", "startet", "afgjort", "udfald")
                .byFilesAlone();
    }

    @Override
    public boolean isEmpty() {
        return imported.none();
    }

    @Override
    public List<List<String>> rows() {
        return imported.all().stream().map(PastCaseReading::cells).toList();
    }

    @Override
    public Verdict<Loaded> load(CsvSheet sheet) {
        Map<CaseNumber, PastCase> known = new HashMap<>();
        imported.all().forEach(one -> known.put(one.number(), PastCase.of(one)));
        Map<Integer, Set<String>> used = new HashMap<>();
        List<Line> fresh = new ArrayList<>();
        Set<PastCase> unnumbered = new HashSet<>(known.values());
        PastCaseReading.Known there = reading.known();
        for (CsvRow row : sheet.rows()) {
            Optional<CaseNumber> number = reading.number(row);
            Optional<PastCase> said = reading.read(row, there);
            number.ifPresent(one -> sheet.onlyOnce(row, "nummer", one.value()));
            if (!row.faultless()) {
                continue;
            }
            if (number.isPresent() && known.containsKey(number.get())) {
                if (!known.get(number.get()).equals(said.get())) {
                    row.fault("nummer", "sag " + number.get() + " er indlæst før med andre oplysninger; en afgjort sag rettes"
                            + " ikke ved indlæsning.");
                }
            } else if (number.filter(one -> isUsed(one, used)).isPresent()) {
                row.fault("nummer", "sag " + number.get() + " findes allerede og er en anden sag.");
            } else if (number.isPresent() || unnumbered.add(said.get())) {
                fresh.add(new Line(number, said.get()));
            }
        }
        return sheet.storeIfFaultless(() -> {
            store(fresh);
            return new Loaded(sheet.rows().size(), fresh.size(), 0);
        });
    }

    private boolean isUsed(CaseNumber number, Map<Integer, Set<String>> used) {
        return used.computeIfAbsent(number.year(), journal::usedIn).contains(number.value());
    }

    /** Given numbers first, so that none of them is handed out to another line; years in order, as each is a row that is held. */
    private void store(List<Line> fresh) {
        fresh.stream()
                .flatMap(line -> line.number().stream())
                .sorted(Comparator.comparing(CaseNumber::year).thenComparing(CaseNumber::counted))
                .forEach(journal::reserve);
        fresh.stream()
                .sorted(Comparator.comparing((Line line) -> line.said().startedOn()))
                .forEach(line -> store(
                        line.number().orElseGet(() -> journal.nextNumberOf(line.said().startedOn().getYear())), line.said()));
    }

    private void store(CaseNumber number, PastCase said) {
        CapacityCase kept = said.asCase(number, Journal.SYSTEM);
        Instant decidedAt = said.decidedOn().atTime(12, 0).atZone(DanishDates.ZONE).toInstant();
        cases.add(kept);
        cases.assess(number, new Assessment(
                said.outcome() != CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL, IMPORTED.formatted(kept.edition().source())));
        cases.decide(number, said.state(), said.outcome(), decidedAt);
        imported.mark(number, clock.instant());
        journal.record(number, Journal.SYSTEM, "Importeret fra en fil. Startet %s, afgjort %s: %s".formatted(
                DanishDates.day(said.startedOn()), DanishDates.day(said.decidedOn()), said.outcome().sentence()));
    }
}
