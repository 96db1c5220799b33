package dk.rammeaftale.capacity.model;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of places as somebody entered it, before it is checked; every part may be missing or wrong.
 *
 * @param durationKind {@code PERMANENT} (also when missing) or {@code TEMPORARY}
 */
public record EnteredChange(
        Optional<String> kind,
        Optional<Long> placesAfter,
        Optional<String> effectiveDate,
        Optional<String> durationKind,
        Optional<String> endDate) {

    private static final long MOST_PLACES = 9_999;

    /**
     * Checks what was entered against the facility as it stands.
     *
     * @param placesBefore places today; 0 for a new facility
     * @param mayBePast    whether a day before today is taken (the secretariat records a change announced too late)
     */
    public Verdict<ProposedChange> checked(int placesBefore, LocalDate today, boolean mayBePast) {
        List<Problem> problems = new ArrayList<>();
        Optional<ChangeKind> known = kind.flatMap(ChangeKind::named);
        if (known.isEmpty()) {
            problems.add(new Problem("kind", "Vælg, om forslaget er en ændring, en lukning eller et nyt tilbud."));
        }
        int after = known.map(k -> k == ChangeKind.CLOSURE ? 0 : checkedPlaces(k, placesBefore, problems)).orElse(0);
        Optional<LocalDate> effective = checkedDate("effectiveDate", effectiveDate, problems);
        effective.filter(day -> day.isBefore(today) && !mayBePast)
                .ifPresent(day -> problems.add(new Problem(
                        "effectiveDate",
                        "Ikrafttrædelsesdatoen ligger i fortiden. Vælg en senere dato, eller skriv til sekretariatet.")));
        Optional<LocalDate> end = checkedEnd(known, effective, problems);
        return problems.isEmpty()
                ? Verdict.accepted(new ProposedChange(known.get(), placesBefore, after, effective.get(), end))
                : Verdict.refused(problems);
    }

    private int checkedPlaces(ChangeKind kind, int before, List<Problem> problems) {
        if (placesAfter.isEmpty()) {
            problems.add(new Problem("placesAfter", "Skriv, hvor mange pladser tilbuddet får."));
            return 0;
        }
        long after = placesAfter.get();
        if (after < 0 || after > MOST_PLACES) {
            problems.add(new Problem("placesAfter", "Antallet af pladser skal være mellem 0 og " + MOST_PLACES + "."));
        } else if (after == 0) {
            problems.add(new Problem(
                    "placesAfter",
                    kind == ChangeKind.NEW
                            ? "Et nyt tilbud skal have mindst 1 plads."
                            : "En ændring til 0 pladser er en lukning. Vælg lukning i stedet."));
        } else if (after == before) {
            problems.add(new Problem(
                    "placesAfter", "Tilbuddet har allerede %s. Skriv et andet antal.".formatted(Places.words(before))));
        }
        return (int) Math.max(0, Math.min(after, MOST_PLACES));
    }

    private Optional<LocalDate> checkedEnd(
            Optional<ChangeKind> kind, Optional<LocalDate> effective, List<Problem> problems) {
        String duration = durationKind.orElse("PERMANENT");
        if (!duration.equals("PERMANENT") && !duration.equals("TEMPORARY")) {
            problems.add(new Problem("durationKind", "Vælg, om ændringen er varig eller midlertidig."));
            return Optional.empty();
        }
        if (duration.equals("PERMANENT")) {
            endDate.ifPresent(date -> problems.add(
                    new Problem("endDate", "En varig ændring har ingen slutdato. Vælg midlertidig, eller fjern datoen.")));
            return Optional.empty();
        }
        kind.filter(ChangeKind.CLOSURE::equals)
                .ifPresent(closure -> problems.add(new Problem(
                        "durationKind", "En lukning kan ikke være midlertidig. Vælg en midlertidig ændring af pladserne.")));
        Optional<LocalDate> end = checkedDate("endDate", endDate, problems);
        if (end.isPresent() && effective.isPresent() && !end.get().isAfter(effective.get())) {
            problems.add(new Problem("endDate", "Slutdatoen skal ligge efter ikrafttrædelsesdatoen."));
        }
        return end;
    }

    private static Optional<LocalDate> checkedDate(String field, Optional<String> entered, List<Problem> problems) {
        Verdict<LocalDate> date = new EnteredDate(field, entered).checked("Vælg en dato.");
        if (date instanceof Verdict.Refused<LocalDate> refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
        return Optional.of(((Verdict.Accepted<LocalDate>) date).value());
    }
}
