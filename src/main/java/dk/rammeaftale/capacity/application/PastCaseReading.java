package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CapacityCase.FacilityFacts;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.CitizenNumbers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a case of earlier years stands in a line, and what may not. */
@Component
class PastCaseReading {

    static final Map<String, ChangeKind> KINDS = kinds();
    static final Map<String, CaseOutcome> OUTCOMES = outcomes();

    /** The first year for which there are numbers and rules. */
    private static final int FIRST_YEAR = 2011;

    private final Directory directory;
    private final Facilities facilities;

    PastCaseReading(Directory directory, Facilities facilities) {
        this.directory = directory;
        this.facilities = facilities;
    }

    /** What a line may name. */
    record Known(Map<String, FacilityId> facilities, Map<String, AuthorityCode> operators) {
    }

    Known known() {
        return new Known(
                facilities.all().stream()
                        .map(Facility::id)
                        .collect(Collectors.toMap(FacilityId::value, Function.identity())),
                directory.authorities().stream()
                        .map(Authority::code)
                        .collect(Collectors.toMap(AuthorityCode::value, Function.identity())));
    }

    Optional<CaseNumber> number(CsvRow row) {
        return row.optionalText("nummer", 20).flatMap(text -> row.value(
                "nummer",
                20,
                given -> Optional.of(given)
                        .filter(CaseNumber::isCaseNumber)
                        .map(CaseNumber::new)
                        .filter(one -> one.counted() > 0 && one.value().equals(CaseNumber.of(one.year(), one.counted()).value()))
                        .filter(one -> one.year() >= FIRST_YEAR && one.year() <= directory.today().getYear()),
                "skal være et nummer som 2019-004, fra " + FIRST_YEAR + " til i år."));
    }

    /** Empty, with its faults noted, if something cannot be right. */
    Optional<PastCase> read(CsvRow row, Known known) {
        Optional<FacilityId> facility = row.optionalText("tilbud", 40).flatMap(text -> row.value(
                "tilbud", 40, id -> Optional.ofNullable(known.facilities().get(id)), "findes ikke blandt tilbuddene; lad feltet stå tomt, hvis tilbuddet ikke er i registret."));
        var name = row.text("navn", 200);
        var operator = row.value(
                "driftsherre", 100, code -> Optional.ofNullable(known.operators().get(code)), "findes ikke blandt myndighederne.");
        var legalBasis = row.text("lovgrundlag", 200);
        var targetGroup = row.text("målgruppe", 200);
        var kind = row.choice("art", KINDS);
        var before = row.number("pladser før", 0, 9999);
        var after = row.number("pladser efter", 0, 9999);
        var effective = row.date("virkning");
        var started = row.date("startet");
        var decided = row.date("afgjort");
        var outcome = row.choice("udfald", OUTCOMES);
        var reason = row.optionalText("begrundelse", 4_000);
        started.ifPresent(day -> checkStart(row, day));
        decided.ifPresent(day -> checkEnd(row, day, started));
        if (kind.isPresent() && before.isPresent() && after.isPresent()) {
            checkPlaces(row, kind.get(), before.get(), after.get());
        }
        reason.filter(text -> !CitizenNumbers.in(text).isEmpty())
                .ifPresent(text -> row.fault("begrundelse", "noget ligner et CPR-nummer; skriv begrundelsen uden."));
        return row.faultless()
                ? Optional.of(new PastCase(
                        facility,
                        new FacilityFacts(name.get(), legalBasis.get(), targetGroup.get()),
                        operator.get(),
                        new ProposedChange(kind.get(), before.get(), after.get(), effective.get(), Optional.empty()),
                        started.get(),
                        decided.get(),
                        outcome.get(),
                        reason.orElse("")))
                : Optional.empty();
    }

    private static void checkStart(CsvRow row, LocalDate started) {
        if (started.getYear() < FIRST_YEAR) {
            row.fault("startet", "sagen er startet før " + FIRST_YEAR + ", og der er ingen regler fra dengang.");
        }
    }

    private void checkEnd(CsvRow row, LocalDate decided, Optional<LocalDate> started) {
        if (decided.isAfter(directory.today())) {
            row.fault("afgjort", "datoen ligger efter i dag; kun afgjorte sager indlæses.");
        } else if (started.filter(decided::isBefore).isPresent()) {
            row.fault("afgjort", "datoen ligger før den dag, sagen blev startet.");
        }
    }

    private static void checkPlaces(CsvRow row, ChangeKind kind, int before, int after) {
        if (kind == ChangeKind.CLOSURE && after != 0) {
            row.fault("pladser efter", "en lukning efterlader 0 pladser.");
        } else if (kind == ChangeKind.NEW && before != 0) {
            row.fault("pladser før", "et nyt tilbud havde 0 pladser.");
        } else if (kind == ChangeKind.CHANGE && before == after) {
            row.fault("pladser efter", "antallet er det samme som før, så der er ingen ændring.");
        }
    }

    static List<String> cells(CapacityCase kept) {
        PastCase said = PastCase.of(kept);
        return List.of(
                kept.number().value(),
                said.facility().map(FacilityId::value).orElse(""),
                said.facts().name(),
                said.operator().value(),
                said.facts().legalBasis(),
                said.facts().targetGroup(),
                word(said.change().kind(), KINDS),
                String.valueOf(said.change().placesBefore()),
                String.valueOf(said.change().placesAfter()),
                said.change().effectiveOn().toString(),
                said.startedOn().toString(),
                said.decidedOn().toString(),
                word(said.outcome(), OUTCOMES),
                said.reason());
    }

    private static <T> String word(T value, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(word -> word.getValue() == value)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ChangeKind> kinds() {
        Map<String, ChangeKind> kinds = new LinkedHashMap<>();
        kinds.put("ændring", ChangeKind.CHANGE);
        kinds.put("lukning", ChangeKind.CLOSURE);
        kinds.put("nyt tilbud", ChangeKind.NEW);
        return kinds;
    }

    private static Map<String, CaseOutcome> outcomes() {
        Map<String, CaseOutcome> outcomes = new LinkedHashMap<>();
        outcomes.put("gennemført uden godkendelse", CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
        outcomes.put("godkendt ved tavshed", CaseOutcome.APPROVED_BY_SILENCE);
        outcomes.put("godkendt ved svar", CaseOutcome.APPROVED_BY_ANSWERS);
        outcomes.put("godkendt på møde", CaseOutcome.APPROVED_AT_MEETING);
        outcomes.put("godkendt med ændringer", CaseOutcome.APPROVED_WITH_CHANGES);
        outcomes.put("ikke godkendt", CaseOutcome.REJECTED_AT_MEETING);
        outcomes.put("trukket", CaseOutcome.WITHDRAWN);
        return outcomes;
    }
}
